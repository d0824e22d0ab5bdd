import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../functions/storage/database.ts';
import { codeContract } from '../tests/contracts/code-contract.ts';
import { databaseContract } from '../tests/contracts/database-contract.ts';
import { serviceContract } from '../tests/contracts/service-contract.ts';
import { unitContract } from '../tests/contracts/unit-contract.ts';
import { farDatabase } from './testing/far-database.ts';
import { startDatabaseWorker } from './testing/start-database-worker.ts';
import type { DatabaseWorker } from './testing/start-database-worker.ts';

/** One for each time that the contract opens an empty database, and some over. */
const names = Array.from({ length: 60 }, (_, index) => `DB${index}`);

const unused = [...names];
let worker: DatabaseWorker | undefined;

beforeAll(async () => {
  worker = await startDatabaseWorker(names);
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
