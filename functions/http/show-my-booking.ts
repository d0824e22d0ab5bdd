import type { Handler } from 'hono';
import { inLanguage, myBookingPath } from '../../src/domain/paths.ts';
import { localDateAt, toUtc } from '../../src/domain/time.ts';
import { findBookingByToken } from '../booking/booking-store.ts';
import { messageStatesOf } from '../booking/message-states.ts';
import { hasWishes } from '../booking/person.ts';
import { findSession, toSessionRow } from '../booking/session-store.ts';
import type { StoredSession } from '../booking/session-store.ts';
import type { Services } from '../services.ts';
import { localeOf } from './reader.ts';

/**
 * `GET /{locale}/bokning/{token}/`: session and reference, never name or contact, and of wishes only that there are
 * some. A wrong address and one whose meeting has been get the same 404, so that neither tells anything.
 */
export function showMyBooking(services: Services): Handler {
  const { database, clock, keyring, pages, settings } = services;
  return async (c) => {
    const locale = localeOf(c, c.req.param('locale'));
    const token = c.req.param('token') ?? '';
    c.header('Cache-Control', 'no-store');
    const booking = await findBookingByToken(database, token);
    const session = booking && (await findSession(database, booking.session_id));
    if (!booking || !session || hasBeen(session, clock())) {
      return c.html(pages.bookingEnded(locale), 404);
    }
    const path = myBookingPath(token);
    const page = pages.myBooking({
      locale,
      path,
      reference: booking.reference,
      session: toSessionRow(session, toUtc(clock())),
      messages: await messageStatesOf(database, booking.id, clock()),
      hasWishes: await hasWishes(keyring, booking.id, booking.person_sealed),
      address: settings.publicOrigin + inLanguage(locale, path),
    });
    return c.html(page);
  };
}

/** From the day after. Phones are shared and kept, and so are their histories. */
function hasBeen(session: StoredSession, now: Date): boolean {
  return localDateAt(now) > localDateAt(new Date(session.ends_at));
}
