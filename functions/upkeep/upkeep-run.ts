import { forgetEnded } from '../guard/counts.ts';
import type { Services } from '../services.ts';
import { isClockSteady } from './clock-watch.ts';
import { eraseDue } from './erase-due.ts';
import { removeTraces } from './remove-traces.ts';
import type { Traces } from './traces.ts';

export type Needed = Pick<Services, 'database' | 'clock' | 'random' | 'log' | 'settings'> & {
  readonly traces: Traces;
  /** Where the file driver of mail writes; need not be there. */
  readonly mailFolder: string;
};

/** Looks once whether anything must be erased, and erases it. Logs counts, and only when there are any. */
export async function runUpkeep(services: Needed): Promise<void> {
  const { database, clock, log, traces, mailFolder } = services;
  const { eraseAfterDays: afterDays } = services.settings;
  await database.batch([forgetEnded(clock())]);
  if (!(await isClockSteady(database, clock()))) {
    log('erasureWaitsForClock');
    return;
  }
  if (afterDays === 'off') return;
  const { bookings, feedback, mailFiles } = await eraseDue(services, { afterDays, mailFolder });
  if (bookings + feedback + mailFiles > 0) log('erased', { bookings, feedback, mailFiles });
  if (!(await removeTraces(database, traces))) log('tracesNotRemoved');
}
