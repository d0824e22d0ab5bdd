import { toUtc } from '../../src/domain/time.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';

/**
 * Called at start: everything that waits is tried at once, and what a unit or the site's keepers never got is tried
 * once more. So an operator who has mended the mail restarts, and nothing else.
 */
export async function makeAllDue(database: Database, now: Date): Promise<void> {
  await database.batch([
    statement(
      `UPDATE message SET state = 'waiting', next_attempt_at = :now
       WHERE state = 'waiting'
         OR (state = 'failed' AND kind IN ('unitRequest', 'accessibilityFeedback'))`,
      { now: toUtc(now) },
    ),
  ]);
}
