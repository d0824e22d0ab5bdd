import * as z from 'zod/mini';
import { phoneForReading } from '../../src/domain/booking/phone.ts';
import { factsOf, sourceLocale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import type { UiKey } from '../../src/i18n/strings.ts';
import type { RosterPerson } from '../../src/views/roster/types.ts';
import { findBooking } from '../booking/booking-store.ts';
import type { StoredBooking } from '../booking/booking-store.ts';
import { messageStatesOf } from '../booking/message-states.ts';
import { unsealPerson } from '../booking/person.ts';
import type { StoredSession } from '../booking/session-store.ts';
import { isReached } from '../outbox/channels.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { phonedAt } from './phoned.ts';
import { seenAt } from './seen.ts';
import { shownField } from './shown.ts';

const ui = translator(sourceLocale);

export interface RosterPeople {
  readonly people: readonly RosterPerson[];
  /** References of those who have been offered a seat and have not answered. They are not coming yet. */
  readonly offered: readonly string[];
  /** The bookings that are new to the unit, as a field of the form that marks them as seen. */
  readonly unseen: string;
}

/** All who are booked at a session, and those who have cancelled, opened for the moment of showing. */
export async function rosterPeople(
  services: Pick<Services, 'database' | 'keyring' | 'clock'>,
  session: StoredSession,
): Promise<RosterPeople> {
  const { database } = services;
  const all = await bookingsAt(database, session.id);
  const bookings = all.filter(({ state }) => state === 'booked' || state === 'cancelled');
  const offered = all.filter(({ state }) => state === 'offered');
  const noted: Noted = {
    seen: await seenAt(database, session.id),
    phoned: await phonedAt(database, session.id),
    lastNews: await lastNewsOf(database, session.id),
  };
  return {
    people: await Promise.all(bookings.map((booking) => toPerson(services, booking, noted))),
    offered: offered.map(({ reference }) => reference),
    unseen: shownField(bookings.filter(({ id }) => !noted.seen.has(id))),
  };
}

/** What is known of a whole session: when the unit saw or phoned each booking, and when it had news itself. */
interface Noted {
  readonly seen: ReadonlySet<string>;
  readonly phoned: ReadonlyMap<string, string>;
  readonly lastNews: string;
}

async function toPerson(
  services: Pick<Services, 'database' | 'keyring' | 'clock'>,
  booking: StoredBooking,
  { seen, phoned, lastNews }: Noted,
): Promise<RosterPerson> {
  const messages = await messageStatesOf(services, booking.id, services.clock());
  const person = await unsealPerson(services.keyring, booking.id, booking.person_sealed);
  return {
    reference: booking.reference,
    name: person.name,
    email: person.email,
    phone: person.phone === '' ? '' : phoneForReading(person.phone),
    locale: factsOf(booking.locale).name,
    interpreter: person.interpreter === '' ? '' : ui(`language.${person.interpreter}` as UiKey),
    needs: person.needs.map((need) => ui(`need.${need}` as UiKey)),
    party: booking.party,
    isHelped: person.helped,
    hasCode: person.withCode,
    canBeTold: isReached(booking) && !isStoppedOnly(booking, messages),
    isCancelled: booking.state === 'cancelled',
    isSeen: seen.has(booking.id),
    messages,
    mustBePhoned: !phoned.has(booking.id) && isUnreached(booking, messages, lastNews),
    phonedAt: phoned.get(booking.id) ?? '',
    shown: shownField([booking]),
  };
}

/** Whoever can only be mailed and wants no mail. */
function isStoppedOnly(
  { has_text: hasText }: StoredBooking,
  { applicant }: RosterPerson['messages'],
): boolean {
  return applicant === 'stopped' && hasText === 0;
}

/**
 * Somebody who is booked and has not been told of the booking, or of what has happened to its session since. One channel
 * that has brought it, or still may, is enough.
 */
function isUnreached(
  booking: StoredBooking,
  { applicant, text }: RosterPerson['messages'],
  lastNews: string,
): boolean {
  if (booking.state !== 'booked') return false;
  if (!isReached(booking)) return lastNews >= (booking.changed_at ?? booking.created_at);
  const tried = [applicant, text].filter((state) => state !== 'none');
  return tried.length > 0 && tried.every((state) => state === 'overdue' || state === 'stopped');
}

const idRow = z.object({ id: z.string() });

/** Bookings of a session that have not been erased, in the order they were made. */
async function bookingsAt(database: Database, sessionId: string): Promise<StoredBooking[]> {
  const rows = await database.query(
    statement(
      `SELECT id FROM booking WHERE session_id = :sessionId AND person_sealed <> ''
       ORDER BY created_at, id`,
      { sessionId },
    ),
  );
  const ids = z.array(idRow).parse(rows);
  const bookings = await Promise.all(ids.map(({ id }) => findBooking(database, id)));
  return bookings.filter((booking) => booking !== undefined);
}

const newsRow = z.object({ last: z.nullable(z.string()) });

/** When the session was last cancelled, moved or restored (ISO UTC), or empty: the unit was told then, and so must they. */
async function lastNewsOf(database: Database, sessionId: string): Promise<string> {
  const rows = await database.query(
    statement(
      `SELECT max(created_at) AS last FROM message
       WHERE session_id = :sessionId
         AND kind IN ('unitSessionCancelled', 'unitSessionMoved', 'unitSessionRestored')`,
      { sessionId },
    ),
  );
  return z.array(newsRow).parse(rows)[0]?.last ?? '';
}
