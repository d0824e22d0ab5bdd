import type { StoredBooking } from '../booking/booking-store.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { isAsShown, shownIn } from './shown.ts';

/** Condition of a booking that its unit has seen as it is now: what has changed since is new to it again. */
export const isSeen = 'booking.seen_sequence = booking.sequence';

/** The same of a booking that was read. */
export function hasBeenSeen({
  sequence,
  seen_sequence: seen,
}: Pick<StoredBooking, 'sequence' | 'seen_sequence'>): boolean {
  return seen === sequence;
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
  const statements = shownIn(field).map((shown) =>
    statement(`UPDATE booking SET seen_sequence = sequence WHERE ${isAsShown}`, {
      ...shown,
      sessionId,
    }),
  );
  if (statements.length > 0) await database.batch(statements);
}
