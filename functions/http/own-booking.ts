import type { Context } from 'hono';
import type { ChangeRefusal } from '../../src/domain/booking/reasons.ts';
import {
  answerOfferPath,
  bookUnitPath,
  cancelBookingPath,
  inLanguage,
  leaveLinePath,
  moveBookingPath,
  myBookingPath,
} from '../../src/domain/paths.ts';
import { localDateAt, toUtc } from '../../src/domain/time.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { BookingPaths } from '../../src/views/types.ts';
import { canAnswer } from '../booking/answer-offer.ts';
import { findBookingByToken } from '../booking/booking-store.ts';
import type { StoredBooking } from '../booking/booking-store.ts';
import { canChange } from '../booking/change-of-booking.ts';
import type { HeldBooking } from '../booking/change-of-booking.ts';
import { keepLineOf } from '../booking/keep-line.ts';
import { messageStatesOf } from '../booking/message-states.ts';
import { hasWishes } from '../booking/person.ts';
import { findSession, toSessionRow } from '../booking/session-store.ts';
import type { Services } from '../services.ts';
import { linePage, standingOf } from './line-page.ts';
import { localeOf, wantsJson } from './reader.ts';
import { countWrongAddress } from './wrong-address.ts';

/** A booking as somebody who holds its address asks for it. */
export interface OwnBooking extends HeldBooking {
  readonly token: string;
  readonly locale: Locale;
}

/** The booking of the address asked for; undefined when the address is wrong or the meeting was before today. */
export async function ownBooking(
  services: Pick<Services, 'database' | 'clock' | 'random'>,
  c: Context,
): Promise<OwnBooking | undefined> {
  const token = c.req.param('token') ?? '';
  const locale = localeOf(c, c.req.param('locale'));
  const booking = await bookingNow(services, token);
  const session = booking && (await findSession(services.database, booking.session_id));
  if (!booking || !session) return undefined;
  // From the day after. Phones are shared and kept, and so are their histories.
  const hasBeen = localDateAt(services.clock()) > localDateAt(new Date(session.ends_at));
  return hasBeen ? undefined : { token, locale, booking, session };
}

/** The booking as it is now: an offer whose time is over is one no longer, whoever looks first. */
async function bookingNow(
  services: Pick<Services, 'database' | 'clock' | 'random'>,
  token: string,
): Promise<StoredBooking | undefined> {
  const booking = await findBookingByToken(services.database, token);
  if (booking?.state !== 'offered' || canAnswer({ booking }, services.clock())) return booking;
  await keepLineOf(services, booking.session_id);
  return findBookingByToken(services.database, token);
}

/**
 * The same for a wrong address and one whose meeting has been, so that neither tells anything. Of wrong ones only so many
 * are answered to one network.
 */
export async function noBooking(c: Context, services: Services): Promise<Response> {
  const isWrong = !(await findBookingByToken(services.database, c.req.param('token') ?? ''));
  const refused = isWrong ? await countWrongAddress(services, c) : undefined;
  if (refused) return refused;
  const { pages } = services;
  if (wantsJson(c)) return c.json({ reason: 'unknown' }, 404);
  return c.html(pages.bookingEnded(localeOf(c, c.req.param('locale'))), 404);
}

export function pathsOf(locale: Locale, token: string): BookingPaths {
  return {
    own: inLanguage(locale, myBookingPath(token)),
    cancel: inLanguage(locale, cancelBookingPath(token)),
    move: inLanguage(locale, moveBookingPath(token)),
    answer: inLanguage(locale, answerOfferPath(token)),
    leave: inLanguage(locale, leaveLinePath(token)),
  };
}

/** What every page of a booking shows. */
export function shownBooking(now: Date, { token, locale, booking, session }: OwnBooking) {
  return {
    locale,
    reference: booking.reference,
    session: toSessionRow(session, toUtc(now)),
    party: booking.party,
    paths: pathsOf(locale, token),
  };
}

/** My booking as HTML: fresh, or with why it was not changed. */
export async function myBookingPage(
  services: Services,
  own: OwnBooking,
  refusal?: ChangeRefusal,
): Promise<string> {
  const { database, keyring, clock, pages, settings, texter } = services;
  const standing = standingOf(own.booking);
  if (standing !== undefined) return linePage(services, own, standing, refusal);
  const { token, locale, booking, session } = own;
  const path = myBookingPath(token);
  return pages.myBooking({
    ...shownBooking(clock(), own),
    path,
    isCancelled: booking.state === 'cancelled',
    canChange: canChange(own, clock()),
    bookPath: inLanguage(locale, bookUnitPath(session.unit)),
    messages: await messageStatesOf({ database, keyring }, booking, clock()),
    canBeTexted: booking.has_text === 1 && texter !== undefined,
    hasWishes: await hasWishes(keyring, booking.id, booking.person_sealed),
    address: settings.publicOrigin + inLanguage(locale, path),
    ...(refusal === undefined ? {} : { refusal }),
  });
}
