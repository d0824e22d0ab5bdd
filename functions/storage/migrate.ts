import * as z from 'zod/mini';
import { statement } from './database.ts';
import type { Database } from './database.ts';

const files = import.meta.glob<string>('./migrations/*.sql', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const versionRow = z.object({ version: z.nullable(z.number()) });

/** The newest version that this program knows. */
const newestVersion = Object.keys(files).length;

/**
 * Brings the schema to a version, the newest unless told otherwise, forward only, each file `0001-….sql` in one
 * transaction with its number; two processes that start at once may both call it. A database newer than the program is
 * refused: an old program must not write into it.
 */
export async function migrate(database: Database, target = newestVersion): Promise<void> {
  await makeVersionTable(database);
  const current = await currentVersion(database);
  if (current > newestVersion) {
    throw new Error(
      `The database has version ${current}, newer than this program (${newestVersion}).`,
    );
  }
  for (const [index, path] of Object.keys(files).sort().slice(0, target).entries()) {
    if (index >= current) await apply(database, path, index + 1);
  }
}

async function makeVersionTable(database: Database): Promise<void> {
  const table = 'CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)';
  try {
    await database.batch([statement(table)]);
  } catch {
    // PostgreSQL refuses one of two who make it at the same moment; any other failure is met again in the next line.
    await currentVersion(database);
  }
}

/** Applies one file, unless another process has done so meanwhile: then the batch breaks on what that has made. */
async function apply(database: Database, path: string, version: number): Promise<void> {
  try {
    await database.batch(statementsOf(path, version));
  } catch (error) {
    if ((await currentVersion(database)) < version) throw error;
  }
}

async function currentVersion(database: Database): Promise<number> {
  const rows = await database.query(
    statement('SELECT max(version) AS version FROM schema_version'),
  );
  return z.array(versionRow).parse(rows)[0]?.version ?? 0;
}

function statementsOf(path: string, version: number) {
  const sql = (files[path] ?? '').replace(/--.*$/gm, '');
  const statements = sql.split(';').map((text) => text.trim());
  return [
    ...statements.filter((text) => text !== '').map((text) => statement(text)),
    statement('INSERT INTO schema_version (version) VALUES (:version)', { version }),
  ];
}
