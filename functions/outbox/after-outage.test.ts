import { expect, test } from 'vitest';
import { failed, succeeded } from '../../src/domain/result.ts';
import { book, deliverDue, makeOutage } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { deliverNext } from './deliver.ts';
import { makeAllDue } from './make-all-due.ts';

const second = 1000;

/** An outage of hours, in which a message has failed so often that it is tried every half an hour. */
async function longOutage(): Promise<TestServices> {
  const services = await makeOutage();
  for (const wait of [0, 5, 15, 60, 120, 300, 900, 1800]) {
    services.pass(wait * second);
    await deliverDue(services);
  }
  return services;
}

test('a message that its relay puts off after a long outage is tried again in seconds', async () => {
  const services = await longOutage();
  services.pass(1800 * second);
  services.relay.answer = failed('deferred');
  await deliverDue(services);
  services.relay.answer = succeeded(undefined);
  services.pass(5 * second);
  await deliverDue(services);
  expect(services.mails).toHaveLength(1);
});

test('a message that its relay goes on putting off is tried ever more seldom', async () => {
  const services = await makeServices();
  services.relay.answer = failed('deferred');
  await book(services, { email: '' });
  for (const wait of [5, 15, 60]) {
    await deliverDue(services);
    services.pass(wait * second - 1);
    expect(await deliverNext(services)).toBe(false);
    services.pass(1);
  }
});

test('a message that fails once more after a start is tried again in seconds', async () => {
  const services = await longOutage();
  await makeAllDue(services.database, services.clock());
  await deliverDue(services);
  services.relay.answer = succeeded(undefined);
  services.pass(15 * second);
  await deliverDue(services);
  expect(services.mails).toHaveLength(1);
});

test('a relay that cannot be reached every other time is not asked without end', async () => {
  const services = await makeOutage();
  await deliverDue(services);
  let asked = 1;
  for (let seconds = 0; seconds < 3600; seconds += 5) {
    services.relay.answer = failed(asked % 2 === 0 ? 'unreachable' : 'deferred');
    services.pass(5 * second);
    if (await deliverNext(services)) asked += 1;
  }
  expect(asked).toBeLessThan(50);
});
