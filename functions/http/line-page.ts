import { bookUnitPath, inLanguage, myBookingPath } from '../../src/domain/paths.ts';
import type { ChangeRefusal } from '../../src/domain/booking/reasons.ts';
import type { LineStanding } from '../../src/views/types.ts';
import { makeActionToken } from '../booking/action-token.ts';
import type { StoredBooking } from '../booking/booking-store.ts';
import { messageStatesOf } from '../booking/message-states.ts';
import type { Services } from '../services.ts';
import { shownBooking } from './own-booking.ts';
import type { OwnBooking } from './own-booking.ts';

/** How somebody stands who has asked for a seat at a full session; undefined for whoever has, or had, a booking. */
export function standingOf({
  state,
  offer_until: until,
}: Pick<StoredBooking, 'state' | 'offer_until'>): LineStanding | undefined {
  if (state === 'booked' || state === 'cancelled') return undefined;
  if (state !== 'expired') return state;
  return until === null ? 'noSeat' : 'offerEnded';
}

/** My booking as HTML while there is no seat. */
export async function linePage(
  { database, keyring, clock, pages, settings }: Services,
  own: OwnBooking,
  standing: LineStanding,
  refusal?: ChangeRefusal,
): Promise<string> {
  const { token, locale, booking, session } = own;
  const path = myBookingPath(token);
  const { applicant } = await messageStatesOf({ database, keyring }, booking, clock());
  return pages.line({
    ...shownBooking(clock(), own),
    path,
    standing,
    offerUntil: booking.offer_until ?? '',
    actionToken: await makeActionToken(keyring, 'answer', booking.id),
    bookPath: inLanguage(locale, bookUnitPath(session.unit)),
    message: applicant,
    address: settings.publicOrigin + inLanguage(locale, path),
    ...(refusal === undefined ? {} : { refusal }),
  });
}
