import { forgetEnded } from '../guard/counts.ts';
import { forgetCodes } from '../helping-codes/code-store.ts';
import { shifted } from '../outbox/schedule.ts';
import type { Services } from '../services.ts';
import { forgetTextCounts } from '../sms/count-text.ts';
import { isClockSteady } from './clock-watch.ts';
import { eraseDue } from './erase-due.ts';
import { removeTraces } from './remove-traces.ts';
import type { Traces } from './traces.ts';

export type Needed = Pick<Services, 'database' | 'clock' | 'random' | 'log' | 'settings'> & {
  readonly traces: Traces;
  /** Where messages may lie in files; undefined where there are no files. */
  readonly dataDir: string | undefined;
};

/** Helping codes are removed so long after they have ended (ms). Nothing in them is about a person. */
const codesKept = 24 * 60 * 60 * 1000;

/** Looks once whether anything must be erased, and erases it. Logs counts, and only when there are any. */
export async function runUpkeep(services: Needed): Promise<void> {
  const { database, clock, log, traces, dataDir } = services;
  const { eraseAfterDays: afterDays } = services.settings;
  await database.batch([forgetEnded(clock())]);
  if (!(await isClockSteady(database, clock()))) {
    log('erasureWaitsForClock');
    return;
  }
  await forgetTextCounts(database, clock());
  await database.batch([forgetCodes(shifted(clock(), -codesKept))]);
  if (afterDays === 'off') return;
  const { bookings, feedback, messageFiles } = await eraseDue(services, { afterDays, dataDir });
  if (bookings + feedback + messageFiles > 0) log('erased', { bookings, feedback, messageFiles });
  if (!(await removeTraces(database, traces))) log('tracesNotRemoved');
}
