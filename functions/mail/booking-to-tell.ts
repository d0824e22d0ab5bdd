import type { Locale } from '../../src/i18n/locales.ts';
import { bookedAt, findBooking } from '../booking/booking-store.ts';
import type { StoredBooking } from '../booking/booking-store.ts';
import { unsealPerson } from '../booking/person.ts';
import type { Person } from '../booking/person.ts';
import { findSession } from '../booking/session-store.ts';
import type { StoredSession } from '../booking/session-store.ts';
import { unsealToken } from '../booking/token.ts';
import { stoppedAmong } from '../mail-stop/mail-stops.ts';
import { isReached } from '../outbox/channels.ts';
import type { Services } from '../services.ts';

/** A booking as a message tells it, opened for the moment of sending and kept nowhere. */
export interface BookingToTell {
  readonly reference: string;
  readonly token: string;
  readonly locale: Locale;
  readonly createdAt: Date;
  /** Of the last change, or of the booking. */
  readonly changedAt: Date;
  readonly state: StoredBooking['state'];
  /** Until when an offer can be answered (ISO UTC). */
  readonly offerUntil: string | null;
  readonly isCancelled: boolean;
  /** SEQUENCE of its calendar entry. */
  readonly sequence: number;
  /** Seats it has. */
  readonly party: number;
  readonly person: Person;
  readonly session: StoredSession;
}

/** Reads and unseals a booking. Throws when it is gone or was sealed with another key. */
export async function bookingToTell(
  { database, keyring }: Pick<Services, 'database' | 'keyring'>,
  id: string,
): Promise<BookingToTell> {
  const booking = await findBooking(database, id);
  const session = booking && (await findSession(database, booking.session_id));
  if (!booking || !session) throw new Error('The booking of a message is gone.');
  return {
    reference: booking.reference,
    token: await unsealToken(keyring, id, booking.token_sealed),
    locale: booking.locale,
    createdAt: new Date(booking.created_at),
    changedAt: new Date(booking.changed_at ?? booking.created_at),
    state: booking.state,
    offerUntil: booking.offer_until,
    isCancelled: booking.state === 'cancelled',
    sequence: booking.sequence,
    party: booking.party,
    person: await unsealPerson(keyring, id, booking.person_sealed),
    session,
  };
}

/** Reference and person of those booked at a session whom no channel reaches, for a list of whom to phone. */
export async function bookedOutOfReach(
  { database, keyring }: Pick<Services, 'database' | 'keyring'>,
  sessionId: string,
): Promise<{ reference: string; person: Person }[]> {
  const bookings = await bookedAt(database, sessionId);
  return opened(
    keyring,
    bookings.filter((booking) => !isReached(booking)),
  );
}

/** The same of those whose address wants no mail from us, and who cannot be texted. */
export async function bookedAndStopped(
  services: Pick<Services, 'database' | 'keyring'>,
  sessionId: string,
): Promise<{ reference: string; person: Person }[]> {
  const bookings = (await bookedAt(services.database, sessionId)).filter(
    ({ has_text: hasText }) => hasText === 0,
  );
  const stopped = await stoppedAmong(services, bookings);
  return opened(
    services.keyring,
    bookings.filter(({ id }) => stopped.has(id)),
  );
}

function opened(keyring: Services['keyring'], bookings: readonly StoredBooking[]) {
  return Promise.all(
    bookings.map(async ({ id, reference, person_sealed: sealed }) => ({
      reference,
      person: await unsealPerson(keyring, id, sealed),
    })),
  );
}
