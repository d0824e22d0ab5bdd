import { toUtc } from '../../src/domain/time.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { applicantList } from './message.ts';
import { farthest } from './schedule.ts';

/** Condition of messages that were given up but that a start tries again: what somebody waits for and never got. */
export const failedButRetried = `
  message.state = 'failed' AND message.kind <> 'operatorNotice'
  AND message.kind NOT IN (${applicantList})`;

/**
 * Called at start: everything that waits is tried at once, and what a unit or the site's keepers never got is tried
 * once more; the waits between tries begin anew, as short as at first. So an operator who has mended the mail, or the clock, restarts, and nothing else.
 */
export async function makeAllDue(database: Database, now: Date): Promise<void> {
  await database.batch([
    statement(
      `UPDATE message
       SET state = 'waiting', next_attempt_at = :now,
         attempts = CASE WHEN attempts > 1 THEN 1 ELSE attempts END,
         leased_until = CASE WHEN leased_until > :farthestLease THEN NULL ELSE leased_until END
       WHERE state = 'waiting' OR (${failedButRetried})`,
      { now: toUtc(now), farthestLease: farthest(now).lease },
    ),
  ]);
}
