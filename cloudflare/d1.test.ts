import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../functions/storage/database.ts';
import { codeContract } from '../tests/contracts/code-contract.ts';
import { databaseContract } from '../tests/contracts/database-contract.ts';
import { serviceContract } from '../tests/contracts/service-contract.ts';
import { unitContract } from '../tests/contracts/unit-contract.ts';
import { farDatabase } from './testing/far-database.ts';
import { startWorkerd } from './testing/start-workerd.ts';
import type { RunningWorker } from './testing/start-workerd.ts';

/** One for each time that the contract opens an empty database, and some over. */
const names = Array.from({ length: 60 }, (_, index) => `DB${index}`);

const unused = [...names];
let worker: RunningWorker | undefined;

beforeAll(async () => {
  worker = await startWorkerd(() => ({
    name: 'database-contract',
    main: join(import.meta.dirname, 'testing/database-worker.ts'),
    compatibility_date: '2026-11-01',
    d1_databases: names.map((name) => ({ binding: name, database_name: name, database_id: name })),
  }));
});

afterAll(async () => {
  await worker?.stop();
});

async function openAtOnce(processes: number): Promise<Database[]> {
  const name = unused.shift();
  if (worker === undefined || name === undefined) throw new Error('There is no database left.');
  const { origin } = worker;
  return Array.from({ length: processes }, (_, user) => farDatabase(origin, name, user));
}

databaseContract('D1', openAtOnce);
serviceContract('D1', openAtOnce);
unitContract('D1', openAtOnce);
codeContract('D1', openAtOnce);
