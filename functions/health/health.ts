import { comingSessions } from '../booking/session-store.ts';
import { countFailed, countOverdue, countRefused, oldestUnsent } from '../outbox/overdue.ts';
import { toUtc } from '../../src/domain/time.ts';
import type { Services } from '../services.ts';

type Warning = 'datesRunningOut' | 'mailOverdue' | 'messagesFailed' | 'addressesRefused';

export interface Health {
  readonly ok: boolean;
  readonly oldestUnsentSeconds: number;
  readonly warnings: readonly Warning[];
}

/** A message older than this means that something is broken now (design: warn an operator at 15 minutes). */
const maxUnsentSeconds = 15 * 60;

const twoWeeks = 14 * 24 * 60 * 60 * 1000;

/** Whether bookings reach anybody. Nothing personal in it. Throws when the database is away. */
export async function readHealth(services: Pick<Services, 'database' | 'clock'>): Promise<Health> {
  const { database, clock } = services;
  const now = clock();
  const oldest = await oldestUnsent(database);
  const age = oldest === undefined ? 0 : Math.floor((now.getTime() - Date.parse(oldest)) / 1000);
  const last = (await comingSessions(database, toUtc(now))).at(-1);
  const datesLeft = last === undefined ? 0 : Date.parse(last.starts_at) - now.getTime();
  const warnings: Warning[] = [];
  if (datesLeft < twoWeeks) warnings.push('datesRunningOut');
  if ((await countOverdue(services)) > 0) warnings.push('mailOverdue');
  if ((await countFailed(database)) > 0) warnings.push('messagesFailed');
  if ((await countRefused(database)) > 0) warnings.push('addressesRefused');
  return { ok: age <= maxUnsentSeconds, oldestUnsentSeconds: age, warnings };
}
