import { setTimeout as passed } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { statement } from '../../functions/storage/database.ts';
import type { Database } from '../../functions/storage/database.ts';
import { openPostgres } from '../../functions/storage/drivers/postgres.ts';
import { codeContract } from './code-contract.ts';
import { databaseContract } from './database-contract.ts';
import { lifeContract } from './life-contract.ts';
import { serviceContract } from './service-contract.ts';
import { unitContract } from './unit-contract.ts';
import { startPostgres } from './start-postgres.ts';
import type { PostgresServer } from './start-postgres.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

/** As many pools of connections to one database as there would be processes. */
async function openAtOnce(processes: number, settings = ''): Promise<Database[]> {
  const url = (await server.makeDatabase()) + settings;
  const databases = Array.from({ length: processes }, () => openPostgres(url));
  onTestFinished(async () => {
    await Promise.all(databases.map((database) => database.close()));
  });
  return databases;
}

databaseContract('PostgreSQL', openAtOnce);
serviceContract('PostgreSQL', openAtOnce);
unitContract('PostgreSQL', openAtOnce);
codeContract('PostgreSQL', openAtOnce);
lifeContract('PostgreSQL', openAtOnce);
const openStrict = (processes: number) =>
  openAtOnce(processes, '?default_transaction_isolation=serializable');
serviceContract('PostgreSQL that is set to be strict', openStrict);
codeContract('PostgreSQL that is set to be strict', openStrict);

async function withPairs(): Promise<Database> {
  const [database] = await openAtOnce(1);
  if (!database) throw new Error('No database was opened.');
  await database.batch([
    statement('CREATE TABLE counter (id INTEGER PRIMARY KEY, held INTEGER)'),
    statement('CREATE TABLE half (id TEXT PRIMARY KEY)'),
    statement('INSERT INTO counter VALUES (1, 0)'),
  ]);
  return database;
}

function pair(id: string) {
  return [
    statement('INSERT INTO half VALUES (:id)', { id: `${id}-first` }),
    statement('UPDATE counter SET held = held + 1 WHERE id = 1'),
    statement('INSERT INTO half VALUES (:id)', { id: `${id}-second` }),
  ];
}

const story = statement(
  'SELECT (SELECT held FROM counter) AS held, (SELECT count(*) FROM half) AS halves',
);

test('a server that cuts connections off in the middle of batches leaves none half written and none unanswered', async () => {
  const database = await withPairs();
  const over = new AbortController();
  const cutting = (async () => {
    let cuts = 0;
    for (; !over.signal.aborted; cuts += 1) {
      await server.dropConnections();
      await passed(20);
    }
    return cuts;
  })();
  let written = 0;
  const client = async (name: number) => {
    for (let index = 0; index < 20; index += 1) {
      const done = database.batch(pair(`${String(name)}-${String(index)}`));
      written += await done.then(
        () => 1,
        () => 0,
      );
    }
  };
  await Promise.all(Array.from({ length: 20 }, (_, name) => client(name)));
  over.abort();
  expect(await cutting).toBeGreaterThan(5);
  const [row] = await database.query(story);
  expect(row?.['halves']).toBe(2 * Number(row?.['held']));
  // A connection cut between commit and answer leaves more than was answered, never less.
  expect(row?.['held']).toBeGreaterThanOrEqual(written);
  await database.batch(pair('after'));
});

test('what takes longer than ten seconds is told as a failure, leaves nothing, and holds nobody else up', async () => {
  const database = await withPairs();
  const slow = database.batch([...pair('slow'), statement('SELECT pg_sleep(120)')]);
  const refused = expect(slow).rejects.toThrow();
  await database.query(statement('SELECT 1'));
  await refused;
  expect(await database.query(story)).toEqual([{ held: 0, halves: 0 }]);
});
