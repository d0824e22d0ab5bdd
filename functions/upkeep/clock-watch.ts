import { toUtc } from '../../src/domain/time.ts';
import type { Database } from '../storage/database.ts';
import { noteFact, readFact } from './upkeep-facts.ts';

/** Milliseconds between two looks beyond which either the service was off or the clock has jumped. */
const maxStep = 2 * 24 * 60 * 60 * 1000;

/**
 * Whether the clock stands near where the last look left it; notes this look. Erasing cannot be undone, so a machine
 * that starts in a wrong year gets until the next look to set its clock right.
 */
export async function isClockSteady(database: Database, now: Date): Promise<boolean> {
  const before = await readFact(database, 'lookedAt');
  await noteFact(database, 'lookedAt', toUtc(now));
  return before !== undefined && Math.abs(now.getTime() - Date.parse(before)) <= maxStep;
}
