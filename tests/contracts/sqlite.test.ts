import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { statement } from '../../functions/storage/database.ts';
import { databaseContract } from './database-contract.ts';
import { migrate } from '../../functions/storage/migrate.ts';
import { openSqlite } from '../../functions/storage/drivers/sqlite.ts';

async function temporaryFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sqlite-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'test.sqlite');
}

databaseContract('SQLite', async () => openSqlite(await temporaryFile()));

test('what a batch wrote is there when the file is opened again', async () => {
  const file = await temporaryFile();
  const first = openSqlite(file);
  await migrate(first);
  await first.batch([statement('CREATE TABLE kept (id TEXT)')]);
  void first.batch([statement(`INSERT INTO kept VALUES ('a')`)]);
  await first.close();
  const second = openSqlite(file);
  await migrate(second);
  expect(await second.query(statement('SELECT id FROM kept'))).toEqual([{ id: 'a' }]);
  await second.close();
});

test('a database newer than the program is refused', async () => {
  const database = openSqlite(await temporaryFile());
  await migrate(database);
  await database.batch([statement('INSERT INTO schema_version VALUES (9999)')]);
  await expect(migrate(database)).rejects.toThrow('newer than this program');
  await database.close();
});
