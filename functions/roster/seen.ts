import * as z from 'zod/mini';
import type { StoredBooking } from '../booking/booking-store.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';

/** Condition of a booking that its unit has seen as it is now: what has changed since is new to it again. */
export const isSeen = 'booking.seen_sequence = booking.sequence';

/** A booking as a page showed it. */
type Shown = Pick<StoredBooking, 'id' | 'sequence'>;

/** The bookings of a page as one field of its form. */
export function shownField(bookings: readonly Shown[]): string {
  return bookings.map(({ id, sequence }) => `${id}.${String(sequence)}`).join(' ');
}

/**
 * Marks bookings of a session as seen by its unit, exactly as they were shown: one that came or changed since then is
 * left, and stays new. `field` is what `shownField` made.
 */
export async function markSeen(
  database: Database,
  sessionId: string,
  field: string,
): Promise<void> {
  const statements = field.split(' ').flatMap((one) => {
    const [, id = '', sequence = ''] = /^([\w-]+)\.(\d{1,9})$/.exec(one) ?? [];
    if (id === '') return [];
    return statement(
      `UPDATE booking SET seen_sequence = sequence
       WHERE id = :id AND session_id = :sessionId AND sequence = CAST(:sequence AS INTEGER)`,
      { id, sessionId, sequence: Number(sequence) },
    );
  });
  if (statements.length > 0) await database.batch(statements);
}

const idRow = z.object({ id: z.string() });

/** Ids of the bookings at a session that its unit has seen as they are. */
export async function seenAt(database: Database, sessionId: string): Promise<ReadonlySet<string>> {
  const rows = await database.query(
    statement(`SELECT id FROM booking WHERE session_id = :sessionId AND ${isSeen}`, { sessionId }),
  );
  return new Set(
    z
      .array(idRow)
      .parse(rows)
      .map(({ id }) => id),
  );
}
