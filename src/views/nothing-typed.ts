import type { BookingValues } from './types.ts';

/** A form that nobody has filled in yet. */
export const nothingTyped: BookingValues = {
  session: '',
  name: '',
  email: '',
  phone: '',
  interpreter: '',
  needs: [],
  party: '',
  mayText: '',
  helped: '',
};
