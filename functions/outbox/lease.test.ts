import { expect, test } from 'vitest';
import type { Database } from '../storage/database.ts';
import { book } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import { leaseNext } from './lease.ts';

/** A database where another sender takes the message found, as often as told, between finding and taking it. */
function withQuickerSender(database: Database, wins: number): Database {
  let left = wins;
  return {
    ...database,
    query: async (asked) => {
      if (!asked.sql.includes('RETURNING') || left === 0) return database.query(asked);
      left -= 1;
      // What PostgreSQL gives who had to wait for the one that took it.
      await database.query(asked);
      return [];
    },
  };
}

test('a sender that loses the race for one message takes the next, and is told only then that there is none', async () => {
  const services = await makeServices();
  for (let booking = 0; booking < 3; booking += 1) await book(services, { email: '' });
  const database = withQuickerSender(services.database, 2);
  expect(await leaseNext(database, services.clock())).toMatchObject({ kind: 'unitRequest' });
  expect(await services.count('message', 'leased_until IS NULL')).toBe(0);
  expect(await leaseNext(database, services.clock())).toBeUndefined();
});

test('a message that is found and can never be taken is a fault, and holds nobody up for ever', async () => {
  const services = await makeServices();
  await book(services, { email: '' });
  const query: Database['query'] = async (asked) =>
    asked.sql.includes('RETURNING') ? [] : services.database.query(asked);
  const database = { ...services.database, query };
  await expect(leaseNext(database, services.clock())).rejects.toThrow('could not be taken');
});
