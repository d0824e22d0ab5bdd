import { comingSessions } from '../booking/session-store.ts';
import { countFailed, countOverdue, countRefused, oldestUnsent } from '../outbox/overdue.ts';
import { toUtc } from '../../src/domain/time.ts';
import type { Services } from '../services.ts';
import { isDayFull } from '../sms/count-text.ts';
import { isErasureOverdue } from '../upkeep/erasure-overdue.ts';
import type { WriteCheck } from './write-check.ts';

type Warning =
  | 'datesRunningOut'
  | 'mailOverdue'
  | 'messagesFailed'
  | 'addressesRefused'
  | 'textCeilingReached'
  | 'nothingCanBeWritten'
  | 'clockWasAhead'
  | 'erasureOverdue';

export interface Health {
  readonly ok: boolean;
  /** Below 0 when the clock was ahead as the message was written. */
  readonly oldestUnsentSeconds: number;
  readonly warnings: readonly Warning[];
}

/** A message older than this means that something is broken now (design: warn an operator at 15 minutes). */
const maxUnsentSeconds = 15 * 60;

/** A clock that is set right by a little is not worth a warning. */
const clockSlackSeconds = 60;

const twoWeeks = 14 * 24 * 60 * 60 * 1000;

/**
 * Whether bookings can be taken and reach anybody. Nothing personal in it. Throws when the database cannot even be read.
 */
export async function readHealth(
  services: Pick<Services, 'database' | 'clock' | 'settings'>,
  canWrite: WriteCheck,
): Promise<Health> {
  const { database, clock } = services;
  const now = clock();
  const oldest = await oldestUnsent(database);
  const age = oldest === undefined ? 0 : Math.floor((now.getTime() - Date.parse(oldest)) / 1000);
  const isWritable = await canWrite();
  const wasAhead = age < -clockSlackSeconds;
  const warnings: Warning[] = [];
  if (!isWritable) warnings.push('nothingCanBeWritten');
  if (wasAhead) warnings.push('clockWasAhead');
  if ((await datesLeft(database, now)) < twoWeeks) warnings.push('datesRunningOut');
  if ((await countOverdue(services)) > 0) warnings.push('mailOverdue');
  if ((await countFailed(database)) > 0) warnings.push('messagesFailed');
  if ((await countRefused(database)) > 0) warnings.push('addressesRefused');
  if (await isDayFull(database, now)) warnings.push('textCeilingReached');
  if (await isErasureOverdue(services)) warnings.push('erasureOverdue');
  const ok = isWritable && !wasAhead && age <= maxUnsentSeconds;
  return { ok, oldestUnsentSeconds: age, warnings };
}

/** Milliseconds until the last session that can still come; 0 when there is none. */
async function datesLeft(database: Services['database'], now: Date): Promise<number> {
  const last = (await comingSessions(database, toUtc(now))).at(-1);
  return last === undefined ? 0 : Date.parse(last.starts_at) - now.getTime();
}
