import type { Database } from '../storage/database.ts';
import type { Traces } from './traces.ts';
import { noteFact, readFact } from './upkeep-facts.ts';

/** Removes what an erasure left, if one has since the last time. Gives whether nothing is left. */
export async function removeTraces(database: Database, traces: Traces): Promise<boolean> {
  if ((await readFact(database, 'tracesLeft')) !== 'yes') return true;
  const isDone = await traces.remove();
  if (isDone) await noteFact(database, 'tracesLeft', 'no');
  return isDone;
}
