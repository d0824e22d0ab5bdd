import { cancelBookingPath } from '../../src/domain/paths.ts';
import { makeActionToken } from '../booking/action-token.ts';
import { cancelBooking } from '../booking/cancel-booking.ts';
import { canChange } from '../booking/change-of-booking.ts';
import type { Change } from './change-page.ts';
import { shownBooking } from './own-booking.ts';

/** `/{locale}/bokning/{token}/avboka/` */
export const cancelChange: Change = {
  action: 'cancel',
  isOpen: canChange,
  page: async ({ pages, clock, keyring }, own, refusal) =>
    pages.cancelBooking({
      ...shownBooking(clock(), own),
      path: cancelBookingPath(own.token),
      actionToken: await makeActionToken(keyring, 'cancel', own.booking.id),
      ...(refusal === undefined ? {} : { refusal }),
    }),
  make: (services, { booking }) => cancelBooking(services, booking.id),
};
