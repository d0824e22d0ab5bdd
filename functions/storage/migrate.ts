import * as z from 'zod/mini';
import { statement } from './database.ts';
import type { Database } from './database.ts';

const files = import.meta.glob<string>('./migrations/*.sql', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const versionRow = z.object({ version: z.nullable(z.number()) });

/**
 * Brings the schema to the newest version, forward only, each file `0001-….sql` in one transaction with its number.
 * A database newer than the program is refused: an old program must not write into it.
 */
export async function migrate(database: Database): Promise<void> {
  await database.batch([
    statement('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)'),
  ]);
  const current = await currentVersion(database);
  const migrations = Object.keys(files).sort();
  if (current > migrations.length) {
    throw new Error(
      `The database has version ${current}, newer than this program (${migrations.length}).`,
    );
  }
  for (const [index, path] of migrations.entries()) {
    if (index >= current) await database.batch(statementsOf(path, index + 1));
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
