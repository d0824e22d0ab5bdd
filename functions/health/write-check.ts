import { toUtc } from '../../src/domain/time.ts';
import { errorFacts } from '../log.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';

/** Milliseconds for which an answer holds, so that whoever asks for health cannot keep the disk busy. */
const holdsFor = 10_000;

/** Whether anything can be written now. */
export type WriteCheck = () => Promise<boolean>;

/** Makes a check that writes one harmless row, at most every ten seconds by the clock, whoever asks how often. */
export function makeWriteCheck({
  database,
  clock,
  log,
}: Pick<Services, 'database' | 'clock' | 'log'>): WriteCheck {
  let checkedAt = -Infinity;
  let answer = Promise.resolve(true);

  const write = async (now: Date) => {
    try {
      await database.batch([writeRow(now)]);
      return true;
    } catch (error) {
      log('writeCheckFailed', errorFacts(error));
      return false;
    }
  };
  return () => {
    const now = clock();
    // Either way: a clock that was ahead and has been set right does not put the next check off.
    if (Math.abs(now.getTime() - checkedAt) >= holdsFor) {
      checkedAt = now.getTime();
      answer = write(now);
    }
    return answer;
  };
}

function writeRow(now: Date) {
  return statement(
    `INSERT INTO write_check (id, written_at) VALUES (1, :now)
     ON CONFLICT (id) DO UPDATE SET written_at = excluded.written_at`,
    { now: toUtc(now) },
  );
}
