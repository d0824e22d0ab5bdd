import { migrate } from '../../functions/storage/migrate.ts';
import { makeServices } from '../../functions/testing/make-services.ts';
import type { TestServices } from '../../functions/testing/make-services.ts';
import { testCatalogue, testSession } from '../../functions/testing/test-catalogue.ts';
import type { OpenAtOnce } from './database-contract.ts';

/** Services of several processes on one database, with one key and one clock. */
export async function atOnce(
  openAtOnce: OpenAtOnce,
  processes: number,
  seats: number,
): Promise<TestServices[]> {
  const databases = await openAtOnce(processes);
  for (const database of databases.slice(0, 1)) await migrate(database);
  const catalogue = { ...testCatalogue, sessions: [testSession({ seats })] };
  const [first, ...others] = databases;
  if (!first) throw new Error('No database was opened.');
  const services = await makeServices({ database: first, catalogue });
  return [services, ...others.map((database) => ({ ...services, database }))];
}

/** One after the other in turn, so that neighbours meet. */
export function inTurn(services: readonly TestServices[], index: number): TestServices {
  const one = services[index % services.length];
  if (!one) throw new Error('There are no services.');
  return one;
}
