import * as z from 'zod/mini';
import { syncSessions } from '../booking/sync-sessions.ts';
import { makeAllDue } from '../outbox/make-all-due.ts';
import { checkKey } from '../sealing/check-key.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { migrate } from '../storage/migrate.ts';

const buildRow = z.object({ value: z.string() });

/**
 * What a process does at every start, done once for each build instead: a Worker starts many times an hour, in many
 * places. While an older and a newer build run side by side, as during a deploy, the newer one's sessions stand.
 */
export async function prepareForBuild(
  database: Database,
  { catalogue, keyring, clock }: Pick<Services, 'catalogue' | 'keyring' | 'clock'>,
): Promise<void> {
  const builtAt = catalogue.generatedAt;
  await migrate(database);
  await checkKey(database, keyring, clock());
  if ((await newestBuild(database)) >= builtAt) return;
  await syncSessions(database, catalogue.sessions, clock());
  await makeAllDue(database, clock());
  await database.batch([noted(builtAt)]);
}

/** When the newest build that has been here was made (ISO UTC); empty when there was none. */
async function newestBuild(database: Database): Promise<string> {
  const rows = await database.query(statement(`SELECT value FROM upkeep WHERE name = 'builtAt'`));
  return z.array(buildRow).parse(rows)[0]?.value ?? '';
}

function noted(builtAt: string) {
  return statement(
    `INSERT INTO upkeep (name, value) VALUES ('builtAt', :builtAt)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE excluded.value > upkeep.value`,
    { builtAt },
  );
}
