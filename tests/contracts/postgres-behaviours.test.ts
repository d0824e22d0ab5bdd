import { afterAll, beforeAll, describe, vi } from 'vitest';
import { openPostgres } from '../../functions/storage/drivers/postgres.ts';
import type { Database } from '../../functions/storage/database.ts';
import type * as Traces from '../../functions/upkeep/traces.ts';
import { startPostgres } from './start-postgres.ts';
import type { PostgresServer } from './start-postgres.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

// What the function's own tests open as SQLite is a database of PostgreSQL here.
vi.mock('../../functions/storage/drivers/sqlite.ts', () => ({ openSqlite: openFresh }));
vi.mock('../../functions/upkeep/traces.ts', async (importOriginal) => {
  const actual = await importOriginal<typeof Traces>();
  return { ...actual, sqliteTraces: () => actual.noTraces };
});

/** A new database, made when it is first used: SQLite opens at once, PostgreSQL does not. */
function openFresh(): Database {
  let opened: Promise<Database> | undefined;
  const database = () => (opened ??= server.makeDatabase().then(openPostgres));
  return {
    batch: async (statements) => (await database()).batch(statements),
    query: async (asked) => (await database()).query(asked),
    close: async () => (await database()).close(),
  };
}

const sources = import.meta.glob<string>('../../functions/**/*.test.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const modules = import.meta.glob('../../functions/**/*.test.ts');

const opensDatabase = /testing\/make-(services|outage)|make-upkeep/;
/** What is about SQLite itself and its files, or holds the timers that a connection over the network needs. */
const cannotRunHere = /DatabaseSync|\.sqlite|sqlite_|pragma_|useFakeTimers/;

/** Pages, mails and answers meet the same statements again. */
const isFull = process.env['TEST_FULL'] === '1';
const waitsForFullRun = /functions\/(app|http\/|mail\/|pages\/)/;

/** Led in one database that is emptied, which takes a tenth of the time: postgres-lives.test.ts. */
const elsewhere = /functions\/booking\/life/;

/** Every test of the function that keeps something in a database, on PostgreSQL: a new one is run here by itself. */
for (const [path, source] of Object.entries(sources)) {
  if (!opensDatabase.test(source) || cannotRunHere.test(source) || elsewhere.test(path)) continue;
  if (!isFull && waitsForFullRun.test(path)) continue;
  describe(path.replace('../../', ''), async () => {
    await modules[path]?.();
  });
}
