import * as z from 'zod/mini';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { isAsShown, shownIn } from './shown.ts';

/** Condition of a booking that its unit has seen as it is now: what has changed since is new to it again. */
export const isSeen = 'booking.seen_sequence = booking.sequence';

/**
 * Marks bookings of a session as seen by its unit, exactly as they were shown: one that came or changed since then is
 * left, and stays new. `field` is what `shownField` made.
 */
export async function markSeen(
  database: Database,
  sessionId: string,
  field: string,
): Promise<void> {
  const statements = shownIn(field).map((shown) =>
    statement(`UPDATE booking SET seen_sequence = sequence WHERE ${isAsShown}`, {
      ...shown,
      sessionId,
    }),
  );
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
