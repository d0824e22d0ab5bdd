import { statement } from '../storage/database.ts';
import type { Database, Row } from '../storage/database.ts';

/**
 * What must hold of a database at every moment: no session has more taken than it has seats, and each counter is the
 * seats of the bookings that hold for it. Gives the sessions for which it does not.
 */
export function brokenCounters(database: Database): Promise<Row[]> {
  return database.query(
    statement(
      `SELECT id, seats, taken, booked FROM (
         SELECT session.id, seats, taken, planned_seats,
           (SELECT coalesce(sum(party), 0) FROM booking
            WHERE session_id = session.id AND state = 'booked') AS booked
         FROM session
       ) AS counted
       WHERE taken <> booked OR taken > seats
         OR seats <> CASE WHEN taken > planned_seats THEN taken ELSE planned_seats END`,
    ),
  );
}

/** Kind and state of the messages of a booking, in the order of their names, such as `unitRequest accepted`. */
export async function messagesOf(database: Database, bookingId: string): Promise<string[]> {
  const rows = await database.query(
    statement(
      `SELECT kind || ' ' || state AS message FROM message
       WHERE booking_id = :bookingId ORDER BY kind, state`,
      { bookingId },
    ),
  );
  return rows.map(({ message }) => String(message));
}
