import { moveBookingPath } from '../../src/domain/paths.ts';
import { failed } from '../../src/domain/result.ts';
import { toUtc } from '../../src/domain/time.ts';
import { makeActionToken } from '../booking/action-token.ts';
import { canChange } from '../booking/change-of-booking.ts';
import { moveBooking } from '../booking/move-booking.ts';
import { sessionsFor, toSessionRow } from '../booking/session-store.ts';
import type { Change } from './change-page.ts';
import { shownBooking } from './own-booking.ts';
import { textOf } from './posted-fields.ts';

/** `/{locale}/bokning/{token}/byt-tid/` */
export const moveChange: Change = {
  action: 'move',
  isOpen: canChange,
  page: async ({ pages, clock, keyring, database }, own, refusal) => {
    const { booking, session, token } = own;
    const now = toUtc(clock());
    const open = await sessionsFor(database, now, booking.party);
    const others = open.filter(({ id }) => id !== session.id);
    const rows = (isSame: boolean) =>
      others
        .filter(({ unit }) => (unit === session.unit) === isSame)
        .map((one) => toSessionRow(one, now));
    return pages.moveBooking({
      ...shownBooking(clock(), own),
      path: moveBookingPath(token),
      actionToken: await makeActionToken(keyring, 'move', booking.id),
      sameUnit: rows(true),
      otherUnits: rows(false),
      ...(refusal === undefined ? {} : { refusal }),
    });
  },
  make: async (services, { booking }, fields) => {
    const to = textOf(fields, 'session');
    return to === '' ? failed('required') : moveBooking(services, booking.id, to);
  },
};
