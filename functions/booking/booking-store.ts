import * as z from 'zod/mini';
import { isLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { digest } from '../sealing/sign.ts';
import { statement } from '../storage/database.ts';
import type { Database, Statement } from '../storage/database.ts';

/**
 * `waiting` stands on the list of a full session; `offered` has its seats until it has answered; `left` has given up
 * waiting or said no; `expired` got no seat, or did not answer. Only `booked` and `offered` have seats.
 */
const bookingStates = ['booked', 'cancelled', 'waiting', 'offered', 'left', 'expired'] as const;

/** Condition of bookings whose seats are counted in `taken`. */
export const hasSeats = `booking.state IN ('booked', 'offered')`;

const storedBooking = z.object({
  id: z.string(),
  session_id: z.string(),
  state: z.enum(bookingStates),
  /** Seats it has. */
  party: z.number(),
  /** Rises with every change; also SEQUENCE of its calendar entry. */
  sequence: z.number(),
  changed_at: z.nullable(z.string()),
  has_email: z.number(),
  /** 1: there is a number that the person lets us text, and that can be texted. */
  has_text: z.number(),
  reference: z.string(),
  token_sealed: z.string(),
  person_sealed: z.string(),
  content_mac: z.string(),
  locale: z.custom<Locale>((code) => typeof code === 'string' && isLocale(code)),
  created_at: z.string(),
  /** Its number in the order of asking; none when it never waited. */
  turn: z.nullable(z.number()),
  /** Until when an offer can be answered (ISO UTC); stays when nobody has. */
  offer_until: z.nullable(z.string()),
  /** Its sequence when the unit last said that it has it, and when it last phoned about it. */
  seen_sequence: z.nullable(z.number()),
  phoned_sequence: z.nullable(z.number()),
  /** When that call was (ISO UTC). */
  phoned_at: z.nullable(z.string()),
});

// Made once: making a schema costs more than reading a row.
const storedBookings = z.array(storedBooking);

export type StoredBooking = z.infer<typeof storedBooking>;

export interface NewBooking {
  readonly id: string;
  readonly state: 'booked' | 'waiting';
  readonly sessionId: string;
  readonly reference: string;
  readonly tokenHash: string;
  readonly tokenSealed: string;
  readonly personSealed: string;
  readonly keyId: string;
  readonly contentMac: string;
  readonly locale: Locale;
  readonly party: number;
  readonly hasEmail: boolean;
  readonly hasText: boolean;
}

/** Writes a booking; `now` is ISO UTC. Refused when its session does not exist or one of its keys is taken. */
export function insertBooking(booking: NewBooking, now: string): Statement {
  return statement(
    `INSERT INTO booking
       (id, session_id, state, party, has_email, has_text, reference, token_hash, token_sealed,
        person_sealed, key_id, content_mac, locale, created_at)
     VALUES
       (:id, :sessionId, :state, :party, :hasEmail, :hasText, :reference, :tokenHash, :tokenSealed,
        :personSealed, :keyId, :contentMac, :locale, :now)`,
    { ...booking, hasEmail: booking.hasEmail ? 1 : 0, hasText: booking.hasText ? 1 : 0, now },
  );
}

type Seen = Pick<StoredBooking, 'id' | 'sequence' | 'state'>;

// Below 0 the CHECK refuses the batch: somebody else has changed the booking since it was read.
const nextSequence = `
  CASE WHEN state = :state AND sequence = CAST(:sequence AS INTEGER) THEN sequence + 1 ELSE -1 END`;

/** Ends a booking as it was seen, whatever it is then called, or breaks its batch. */
export function endRow(
  { id, sequence, state }: Seen,
  ended: 'cancelled' | 'left',
  now: string,
): Statement {
  return statement(
    `UPDATE booking SET sequence = ${nextSequence}, state = :ended, changed_at = :now
     WHERE id = :id`,
    { id, sequence, state, ended, now },
  );
}

/**
 * Makes an offer as it was seen a booking, made now and not changed since: a change of its session made at this moment then
 * sees that it has not been told. Or breaks its batch.
 */
export function acceptRow({ id, sequence, state }: Seen, now: string): Statement {
  return statement(
    `UPDATE booking
     SET sequence = ${nextSequence}, state = 'booked', offer_until = NULL, created_at = :now,
       changed_at = NULL
     WHERE id = :id`,
    { id, sequence, state, now },
  );
}

/** Moves a booking as it was seen to another session, or breaks its batch. */
export function moveRow({ id, sequence, state }: Seen, sessionId: string, now: string): Statement {
  return statement(
    `UPDATE booking SET sequence = ${nextSequence}, session_id = :sessionId, changed_at = :now
     WHERE id = :id`,
    { id, sequence, state, sessionId, now },
  );
}

export async function findBooking(
  database: Database,
  id: string,
): Promise<StoredBooking | undefined> {
  const rows = await database.query(statement('SELECT * FROM booking WHERE id = :id', { id }));
  return storedBookings.parse(rows)[0];
}

export async function findBookingByToken(
  database: Database,
  token: string,
): Promise<StoredBooking | undefined> {
  const rows = await database.query(
    statement('SELECT * FROM booking WHERE token_hash = :tokenHash', {
      tokenHash: await digest(token),
    }),
  );
  return storedBookings.parse(rows)[0];
}

/** Bookings of a session, whatever became of them, that can still be read, in the order they were made. */
export async function bookingsAt(database: Database, sessionId: string): Promise<StoredBooking[]> {
  const rows = await database.query(
    statement(
      `SELECT * FROM booking
       WHERE session_id = :sessionId AND person_sealed <> ''
       ORDER BY created_at, id`,
      { sessionId },
    ),
  );
  return storedBookings.parse(rows);
}

/** Those of them that hold. */
export async function bookedAt(database: Database, sessionId: string): Promise<StoredBooking[]> {
  const bookings = await bookingsAt(database, sessionId);
  return bookings.filter(({ state }) => state === 'booked');
}
