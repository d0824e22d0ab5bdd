import type { BookingForm } from '../../src/domain/booking/form.ts';

/** Condition of bookings whose person can be told of a seat that came free. The same of a form is `isReachable`. */
export const canBeReached = 'booking.has_email = 1';

/** Whether the person of a form could be told of a seat that came free. */
export function isReachable({ email }: Pick<BookingForm, 'email'>): boolean {
  return email !== '';
}
