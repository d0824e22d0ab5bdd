import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSettings } from '../../functions/settings.ts';
import type { Settings } from '../../functions/settings.ts';
import { StartRefusal } from '../../functions/start-refusal.ts';
import type { Database } from '../../functions/storage/database.ts';
import { openPostgres } from '../../functions/storage/drivers/postgres.ts';
import { openSqlite } from '../../functions/storage/drivers/sqlite.ts';
import { noTraces, sqliteTraces } from '../../functions/upkeep/traces.ts';
import type { Traces } from '../../functions/upkeep/traces.ts';

/** What a command for operators works on: the data of the service with the same settings, running or not. */
export interface Data {
  readonly settings: Settings;
  readonly dataDir: string;
  readonly database: Database;
  readonly traces: Traces;
}

/** Opens the data that the environment names, seen from `projectRoot`. Makes none where there is none. */
export async function openData(projectRoot: string): Promise<Data> {
  const settings = readSettings(process.env);
  const dataDir = resolve(projectRoot, settings.dataDir);
  const opened =
    settings.databaseUrl === undefined
      ? openFile(join(dataDir, 'booking.sqlite'))
      : { database: openPostgres(settings.databaseUrl), traces: noTraces };
  return { settings, dataDir, ...opened };
}

function openFile(file: string): Pick<Data, 'database' | 'traces'> {
  if (!existsSync(file)) throw new StartRefusal('There is no booking.sqlite in DATA_DIR.');
  const database = openSqlite(file);
  return { database, traces: sqliteTraces(database) };
}
