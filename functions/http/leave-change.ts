import { leaveLinePath } from '../../src/domain/paths.ts';
import { makeActionToken } from '../booking/action-token.ts';
import { leaveLine } from '../booking/answer-offer.ts';
import type { Change } from './change-page.ts';
import { shownBooking } from './own-booking.ts';

/** `/{locale}/bokning/{token}/sluta-vanta/` */
export const leaveChange: Change = {
  action: 'leave',
  isOpen: ({ booking }) => booking.state === 'waiting',
  page: async ({ pages, clock, keyring }, own, refusal) =>
    pages.leaveLine({
      ...shownBooking(clock(), own),
      path: leaveLinePath(own.token),
      actionToken: await makeActionToken(keyring, 'leave', own.booking.id),
      ...(refusal === undefined ? {} : { refusal }),
    }),
  make: (services, { booking }) => leaveLine(services, booking.id),
};
