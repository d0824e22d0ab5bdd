import { statement } from '../../functions/storage/database.ts';
import type { Database } from '../../functions/storage/database.ts';

/** Two bookings of a session with three seats, and their messages, as the first version of the schema held them. */
export async function fillFirstVersion(database: Database): Promise<void> {
  await database.batch([
    statement(
      `INSERT INTO session
         (id, unit, starts_at, ends_at, closes_at, languages, interpreter, place, seats, taken)
       VALUES ('kept', 'kista', '2026-12-01T08:30:00.000Z', '2026-12-01T10:00:00.000Z',
         '2026-12-01T06:30:00.000Z', '["sv"]', 1, 'Jobbtorg Kista', 3, 2)`,
    ),
    ...['a', 'b'].map((id) =>
      statement(
        `INSERT INTO booking
           (id, session_id, state, reference, token_hash, token_sealed, person_sealed, key_id,
            content_mac, locale, created_at)
         VALUES (:id, 'kept', 'booked', :id, :id, 'sealed', 'sealed', 'key', 'mac', 'sv',
           '2026-11-20T12:00:00.000Z')`,
        { id },
      ),
    ),
    ...messages.map(([id, bookingId, kind, state]) =>
      statement(
        `INSERT INTO message (id, booking_id, kind, state, next_attempt_at, created_at)
         VALUES (:id, :bookingId, :kind, :state, '2026-11-20T12:00:00.000Z',
           '2026-11-20T12:00:00.000Z')`,
        { id, bookingId, kind, state },
      ),
    ),
  ]);
}

const messages = [
  ['1', 'a', 'unitRequest', 'accepted'],
  ['2', 'a', 'applicantConfirmation', 'accepted'],
  ['3', 'b', 'unitRequest', 'waiting'],
] as const;
