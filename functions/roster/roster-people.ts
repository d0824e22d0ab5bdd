import * as z from 'zod/mini';
import { phoneForReading } from '../../src/domain/booking/phone.ts';
import { factsOf, sourceLocale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import type { UiKey } from '../../src/i18n/strings.ts';
import type { RosterPerson } from '../../src/views/roster/types.ts';
import { bookingsAt } from '../booking/booking-store.ts';
import type { StoredBooking } from '../booking/booking-store.ts';
import { messageStatesAt } from '../booking/message-states.ts';
import type { ToldBooking } from '../booking/message-states.ts';
import { unsealPerson } from '../booking/person.ts';
import type { StoredSession } from '../booking/session-store.ts';
import { isReached } from '../outbox/channels.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { phonedAt } from './phoned.ts';
import { hasBeenSeen } from './seen.ts';
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
  const lastNews = await lastNewsOf(database, session.id);
  const told = await messageStatesAt(services, session.id, bookings, services.clock());
  return {
    people: await Promise.all(told.map((one) => toPerson(services, one, lastNews))),
    offered: offered.map(({ reference }) => reference),
    unseen: shownField(bookings.filter((booking) => !hasBeenSeen(booking))),
  };
}

async function toPerson(
  { keyring }: Pick<Services, 'keyring'>,
  { booking, messages }: ToldBooking,
  lastNews: string,
): Promise<RosterPerson> {
  const person = await unsealPerson(keyring, booking.id, booking.person_sealed);
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
    isSeen: hasBeenSeen(booking),
    messages,
    mustBePhoned: phonedAt(booking) === '' && isUnreached(booking, messages, lastNews),
    phonedAt: phonedAt(booking),
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
