import * as z from 'zod/mini';
import { statement } from '../storage/database.ts';
import type { Database, Statement } from '../storage/database.ts';

/**
 * `lookedAt`: when upkeep last looked at the clock (ISO UTC). `keyId`: the key that the service last started with.
 * `tracesLeft`: `yes` from an erasure until nothing of it is left in the engine's files. `forget`: the reference of a
 * booking that an operator of a Worker wants forgotten.
 */
type FactName = 'lookedAt' | 'keyId' | 'tracesLeft' | 'forget';

const factRow = z.object({ value: z.string() });

/** What upkeep remembers under a name, or undefined when it never noted it. */
export async function readFact(database: Database, name: FactName): Promise<string | undefined> {
  const rows = await database.query(
    statement('SELECT value FROM upkeep WHERE name = :name', { name }),
  );
  return z.array(factRow).parse(rows)[0]?.value;
}

/** Notes a fact, in the batch of what it is about. */
export function noting(name: FactName, value: string): Statement {
  return statement(
    `INSERT INTO upkeep (name, value) VALUES (:name, :value)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    { name, value },
  );
}

export async function noteFact(database: Database, name: FactName, value: string): Promise<void> {
  await database.batch([noting(name, value)]);
}
