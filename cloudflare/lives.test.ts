import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { migrate } from '../functions/storage/migrate.ts';
import { emptiedEachTime, leadLivesIn } from '../functions/testing/life-database.ts';
import { farDatabase } from './testing/far-database.ts';
import { startWorkerd } from './testing/start-workerd.ts';
import type { RunningWorker } from './testing/start-workerd.ts';

let worker: RunningWorker;

const tables = `
  SELECT name FROM sqlite_master
  WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`;

beforeAll(async () => {
  const binding = { binding: 'DB', database_name: 'lives', database_id: 'lives' };
  worker = await startWorkerd(() => ({
    name: 'lives',
    main: join(import.meta.dirname, 'testing/database-worker.ts'),
    compatibility_date: '2026-11-01',
    d1_databases: [binding],
  }));
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
