import { resolve } from 'node:path';
import type { Services } from '../services.ts';
import { noTraces, sqliteTraces } from '../upkeep/traces.ts';
import { noteFact } from '../upkeep/upkeep-facts.ts';
import { startUpkeep } from '../upkeep/upkeep-loop.ts';
import type { UpkeepLoop } from '../upkeep/upkeep-loop.ts';
import { runUpkeep } from '../upkeep/upkeep-run.ts';

type Needed = Pick<Services, 'database' | 'keyring' | 'clock' | 'random' | 'log' | 'settings'>;

/** Keeps upkeep going in a process that lives on: at start and every hour. */
export async function startNodeUpkeep(services: Needed, projectRoot: string): Promise<UpkeepLoop> {
  const isFile = services.settings.databaseUrl === undefined;
  const traces = isFile ? sqliteTraces(services.database) : noTraces;
  await noteFact(services.database, 'keyId', services.keyring.id);
  const dataDir = resolve(projectRoot, services.settings.dataDir);
  return startUpkeep(() => runUpkeep({ ...services, traces, dataDir }), services.log);
}
