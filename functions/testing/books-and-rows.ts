import { hasSeats } from '../booking/booking-store.ts';
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
            WHERE session_id = session.id AND ${hasSeats}) AS booked
         FROM session
       ) AS counted
       WHERE taken <> booked OR taken > seats
         OR seats <> CASE WHEN taken > planned_seats THEN taken ELSE planned_seats END`,
    ),
  );
}

/**
 * Sessions at which a seat is free while somebody waits whom it fits, at a moment (ISO UTC). There must be none once what
 * was due is done.
 */
export function idleSeats(database: Database, now: string): Promise<Row[]> {
  return database.query(
    statement(
      `SELECT session.id, booking.id AS waiting FROM session, booking
       WHERE booking.session_id = session.id AND booking.state = 'waiting'
         AND session.taken + booking.party <= session.seats AND session.list_ends_at > :now`,
      { now },
    ),
  );
}

/**
 * Bookings of which more or less was told than what became of them: to the unit once that somebody is coming, and to the
 * applicant once that there is a line, and once that waiting is over. Gives those of which something is wrong. Of whoever
 * was erased nothing is known any more.
 */
export function wronglyTold(database: Database): Promise<Row[]> {
  const count = (kinds: string) =>
    `(SELECT count(*) FROM message WHERE booking_id = booking.id AND kind IN (${kinds}))`;
  return database.query(
    statement(
      `SELECT id, state FROM booking
       WHERE erased_at IS NULL AND (${count(`'unitRequest'`)}
           <> CASE WHEN state IN ('booked', 'cancelled') THEN 1 ELSE 0 END
         OR ${count(`'waitBegun'`)} <> CASE WHEN turn IS NULL THEN 0 ELSE 1 END
         OR ${count(`'offerEnded', 'waitEnded', 'waitCancelled'`)}
           <> CASE WHEN state = 'expired' THEN 1 ELSE 0 END
         OR (state = 'offered' AND ${count(`'offer'`)} <> 1)
         OR (state = 'waiting' AND ${count(`'offer'`)} > 0))`,
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
