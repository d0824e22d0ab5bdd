import { expect, test } from 'vitest';
import { succeeded } from '../../src/domain/result.ts';
import { book, deliverDue, makeOutage } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { deliverNext } from './deliver.ts';
import { leaseNext } from './lease.ts';
import { makeAllDue } from './make-all-due.ts';

const second = 1000;
const hour = 3600 * second;

/** A message that was taken, by a process that died, while the clock was a day ahead. */
async function takenTomorrow(): Promise<TestServices> {
  const services = await makeServices();
  await book(services, { email: '' });
  const tomorrow = new Date(services.clock().getTime() + 24 * hour);
  expect(await leaseNext(services.database, tomorrow)).toMatchObject({ attempts: 1 });
  return services;
}

test('a lease taken while the clock was ahead holds nobody up', async () => {
  const services = await takenTomorrow();
  await deliverDue(services);
  expect(services.mails).toHaveLength(1);
});

test('a start lets go what was taken while the clock was ahead', async () => {
  const services = await takenTomorrow();
  await makeAllDue(services.database, services.clock());
  expect(await services.count('message', 'leased_until IS NOT NULL')).toBe(0);
});

test('a start leaves alone what another process is sending now', async () => {
  const services = await makeServices();
  await book(services, { email: '' });
  await leaseNext(services.database, services.clock());
  await makeAllDue(services.database, services.clock());
  expect(await deliverNext(services)).toBe(false);
});

test('an attempt put off while the clock was ahead is made now', async () => {
  const services = await makeOutage();
  services.pass(24 * hour);
  await deliverDue(services);
  services.pass(-24 * hour);
  services.relay.answer = succeeded(undefined);
  await deliverDue(services);
  expect(services.mails).toHaveLength(1);
});

test('a process whose clock is a little behind does not take what another has', async () => {
  const services = await makeServices();
  await book(services, { email: '' });
  services.pass(10 * second);
  await leaseNext(services.database, services.clock());
  services.pass(-5 * second);
  expect(await deliverNext(services)).toBe(false);
});
