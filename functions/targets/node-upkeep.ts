import { join, resolve } from 'node:path';
import type { Services } from '../services.ts';
import { noTraces, sqliteTraces } from '../upkeep/traces.ts';
import { noteFact } from '../upkeep/upkeep-facts.ts';
import { startUpkeep } from '../upkeep/upkeep-loop.ts';
import type { UpkeepLoop } from '../upkeep/upkeep-loop.ts';
import { runUpkeep } from '../upkeep/upkeep-run.ts';

type Needed = Pick<Services, 'database' | 'keyring' | 'clock' | 'random' | 'log' | 'settings'>;

/** Where the file driver of mail writes. */
function mailFolderOf(settings: Services['settings'], projectRoot: string): string {
  return join(resolve(projectRoot, settings.dataDir), 'mail');
}

/** Keeps upkeep going in a process that lives on: at start and every hour. */
export async function startNodeUpkeep(services: Needed, projectRoot: string): Promise<UpkeepLoop> {
  const isFile = services.settings.databaseUrl === undefined;
  const traces = isFile ? sqliteTraces(services.database) : noTraces;
  await noteFact(services.database, 'keyId', services.keyring.id);
  const mailFolder = mailFolderOf(services.settings, projectRoot);
  return startUpkeep(() => runUpkeep({ ...services, traces, mailFolder }), services.log);
}
