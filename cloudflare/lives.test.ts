import { afterAll, beforeAll } from 'vitest';
import { migrate } from '../functions/storage/migrate.ts';
import { emptiedEachTime, leadLivesIn } from '../functions/testing/life-database.ts';
import { farDatabase } from './testing/far-database.ts';
import { startDatabaseWorker } from './testing/start-database-worker.ts';
import type { DatabaseWorker } from './testing/start-database-worker.ts';

let worker: DatabaseWorker;

const tables = `
  SELECT name FROM sqlite_master
  WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`;

beforeAll(async () => {
  worker = await startDatabaseWorker(['DB']);
  const database = farDatabase(worker.origin, 'DB', 0);
  await migrate(database);
  leadLivesIn(
    emptiedEachTime(database, tables, (all) => [
      'PRAGMA defer_foreign_keys = ON',
      ...all.map((name) => `DELETE FROM ${name}`),
    ]),
  );
});
afterAll(() => worker.stop());

// A few, since each question goes to another process and back: `npm run test:histories` leads more.
process.env['HISTORIES'] ??= '10';

// The lives of functions/booking/life.test.ts, led in D1.
await import('../functions/booking/life.test.ts');
