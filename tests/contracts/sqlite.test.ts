import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as passed } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { statement } from '../../functions/storage/database.ts';
import type { Database } from '../../functions/storage/database.ts';
import { codeContract } from './code-contract.ts';
import { databaseContract } from './database-contract.ts';
import { lifeContract } from './life-contract.ts';
import { serviceContract } from './service-contract.ts';
import { unitContract } from './unit-contract.ts';
import { migrate } from '../../functions/storage/migrate.ts';
import { openSqlite } from '../../functions/storage/drivers/sqlite.ts';

async function temporaryFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sqlite-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'test.sqlite');
}

/** As many connections to one file as there would be processes. */
async function openAtOnce(processes: number): Promise<Database[]> {
  const file = await temporaryFile();
  return Array.from({ length: processes }, () => openSqlite(file));
}

databaseContract('SQLite', openAtOnce);
serviceContract('SQLite', openAtOnce);
unitContract('SQLite', openAtOnce);
codeContract('SQLite', openAtOnce);
lifeContract('SQLite', openAtOnce);

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

test('what gives rows back when it writes shares the sync of what is written in the same turn', async () => {
  const file = await temporaryFile();
  const database = openSqlite(file);
  await database.batch([statement('CREATE TABLE kept (id TEXT PRIMARY KEY)')]);
  const write = (id: string) => statement('INSERT INTO kept VALUES (:id) RETURNING id', { id });
  const batch = database.batch([write('a')]);
  const returned = [database.query(write('b')), database.query(write('c'))];
  // Nothing is written yet: all of it waits for the end of the turn.
  expect(await database.query(statement('SELECT id FROM kept'))).toEqual([]);
  await batch;
  expect(await Promise.all(returned)).toEqual([[{ id: 'b' }], [{ id: 'c' }]]);
  await expect(database.query(write('a'))).rejects.toThrow('unique kept.id');
  await database.close();
});

/** Another process that writes: holds the lock until it is let go. */
function holdLock(file: string) {
  const other = new DatabaseSync(file);
  onTestFinished(() => {
    if (other.isOpen) other.close();
  });
  other.exec('BEGIN IMMEDIATE');
  return {
    letGo: () => {
      other.exec('ROLLBACK');
    },
  };
}

async function withKept(): Promise<{ file: string; database: Database }> {
  const file = await temporaryFile();
  const database = openSqlite(file);
  onTestFinished(() => database.close());
  await database.batch([statement('CREATE TABLE kept (id TEXT)')]);
  return { file, database };
}

const insert = (id: string) => statement('INSERT INTO kept VALUES (:id)', { id });
const all = statement('SELECT id FROM kept ORDER BY id');

test('what another process holds up is written when that has let go, and is read past meanwhile', async () => {
  const { file, database } = await withKept();
  const lock = holdLock(file);
  const first = database.batch([insert('a')]);
  const second = database.query(statement(`INSERT INTO kept VALUES ('b') RETURNING id`));
  expect(await database.query(all)).toEqual([]);
  const third = database.batch([insert('c')]);
  await passed(300);
  lock.letGo();
  await Promise.all([first, second, third]);
  expect(await database.query(all)).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
});

test('while another process writes, nothing stands still for longer than a moment', async () => {
  const { file, database } = await withKept();
  const lock = holdLock(file);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const writes = [database.batch([insert('a')]), database.batch([insert('b')])];
  await passed(1000);
  delay.disable();
  lock.letGo();
  await Promise.all(writes);
  expect(delay.max / 1e6).toBeLessThan(2000);
});

test('a lock that is never let go is told as a failure, and nothing of the batch is left', async () => {
  const { file, database } = await withKept();
  const lock = holdLock(file);
  const returning = statement(`INSERT INTO kept VALUES ('b') RETURNING id`);
  const outcomes = await Promise.allSettled([
    database.batch([insert('a')]),
    database.query(returning),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  lock.letGo();
  expect(await database.query(all)).toEqual([]);
});

test('closing waits for what another process holds up', async () => {
  const file = await temporaryFile();
  const database = openSqlite(file);
  await database.batch([statement('CREATE TABLE kept (id TEXT)')]);
  const lock = holdLock(file);
  const written = database.batch([insert('a')]);
  const closed = database.close();
  await passed(300);
  lock.letGo();
  await Promise.all([written, closed]);
  const again = openSqlite(file);
  expect(await again.query(all)).toEqual([{ id: 'a' }]);
  await again.close();
});
