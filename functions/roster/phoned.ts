import type { StoredBooking } from '../booking/booking-store.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { isAsShown, shownIn } from './shown.ts';

/** Condition of a booking whose person was phoned about it as it is now: what has changed since must be told anew. */
export const isPhoned = 'booking.phoned_sequence = booking.sequence';

type Phoned = Pick<StoredBooking, 'sequence' | 'phoned_sequence' | 'phoned_at'>;

/** When (ISO UTC) its person was phoned about a booking as it is now; empty when that was not. */
export function phonedAt({ sequence, phoned_sequence: phoned, phoned_at: at }: Phoned): string {
  return phoned === sequence ? (at ?? '') : '';
}

/**
 * Notes that the people of a session's bookings were phoned, about what the page showed: one whose booking has changed
 * since is left, and must be phoned again. Said twice, the first time stays. `field` is what `shownField` made, `now` is
 * ISO UTC.
 */
export async function markPhoned(
  database: Database,
  sessionId: string,
  field: string,
  now: string,
): Promise<void> {
  const statements = shownIn(field).map((shown) =>
    statement(
      `UPDATE booking SET phoned_sequence = sequence, phoned_at = :now
       WHERE ${isAsShown} AND (phoned_sequence IS NULL OR phoned_sequence <> sequence)`,
      { ...shown, sessionId, now },
    ),
  );
  if (statements.length > 0) await database.batch(statements);
}

/** Takes that back, of bookings that are still as the page showed them. */
export async function unmarkPhoned(
  database: Database,
  sessionId: string,
  field: string,
): Promise<void> {
  const statements = shownIn(field).map((shown) =>
    statement(`UPDATE booking SET phoned_sequence = NULL, phoned_at = NULL WHERE ${isAsShown}`, {
      ...shown,
      sessionId,
    }),
  );
  if (statements.length > 0) await database.batch(statements);
}
