import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { openEmlFiles } from '../mail/drivers/eml-file.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Row } from '../storage/database.ts';
import { openSqlite } from '../storage/drivers/sqlite.ts';
import { migrate } from '../storage/migrate.ts';
import { readSettings } from '../settings.ts';
import { openNodeTexter } from '../targets/node-texter.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { sqliteTraces } from './traces.ts';
import { runUpkeep } from './upkeep-run.ts';

export const day = 24 * 60 * 60 * 1000;

/** Days from the start of the tests' clock to the end of the session that the test form books. */
export const daysToSession = 8;

/** Services as a node has them: a database in a folder of its own, mail and texts as files beside it, and upkeep. */
export interface UpkeepTest {
  readonly services: TestServices;
  readonly folder: string;
  readonly mailFolder: string;
  readonly textFolder: string;
  /** Runs upkeep twice, as it does before a jump of the clock counts as time. */
  readonly run: () => Promise<void>;
  readonly runOnce: () => Promise<void>;
  readonly rows: (sql: string) => Promise<Row[]>;
}

export async function makeUpkeep(
  changes: Partial<Services> = {},
  tracesOf = sqliteTraces,
): Promise<UpkeepTest> {
  const folder = await mkdtemp(join(tmpdir(), 'upkeep-'));
  const mailFolder = join(folder, 'mail');
  const database = openSqlite(join(folder, 'booking.sqlite'));
  onTestFinished(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });
  const traces = tracesOf(database);
  await migrate(database);
  const mailer = openEmlFiles(mailFolder, 'boka@example.org');
  const made = await makeServices({ database, mailer, ...changes });
  const texter = openNodeTexter(readSettings({ SMS: 'file' }), folder, made);
  const services = { ...made, texter, ...changes };
  const runOnce = () => runUpkeep({ ...services, traces, dataDir: folder });
  return {
    services,
    folder,
    mailFolder,
    textFolder: join(folder, 'sms'),
    runOnce,
    run: async () => {
      await runOnce();
      await runOnce();
    },
    rows: (sql) => database.query(statement(sql)),
  };
}

/** All bytes of all files under a folder, by path. */
export async function filesUnder(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }): Promise<[string, Buffer]> => {
        const path = join(parentPath, name);
        return [path, await readFile(path)];
      }),
    ),
  );
}

/** The texts of one column, which must all be texts. */
export function textsOf(rows: readonly Row[], column: string): string[] {
  return rows.map((row) => z.string().parse(row[column]));
}
