import { expect, onTestFinished, test, vi } from 'vitest';
import { succeeded } from '../../src/domain/result.ts';
import { placeBooking } from '../booking/place-booking.ts';
import type { Mailer } from '../mail/mailer.ts';
import { makeServices } from '../testing/make-services.ts';
import { testForm } from '../testing/test-form.ts';
import { startOutbox } from './outbox-loop.ts';

/** A mailer that sends only when it is let. */
function heldMailer() {
  const held: (() => void)[] = [];
  const mailer: Mailer = {
    send: () => new Promise((resolve) => held.push(() => resolve(succeeded(undefined)))),
    close: async () => {},
  };
  return { held, mailer };
}

test('a booking is sent when the outbox is woken, and never more than four at once', async () => {
  const { held, mailer } = heldMailer();
  const services = await makeServices({ mailer });
  const outbox = startOutbox(services);
  for (let booking = 0; booking < 3; booking += 1) await placeBooking(services, testForm(), 'sv');
  outbox.wake();
  await expect.poll(() => held.length).toBe(4);
  expect(await services.count('message', 'attempts > 0')).toBe(4);
  for (const letGo of held) letGo();
  await expect.poll(() => held.length).toBe(6);
  for (const letGo of held) letGo();
  await outbox.stop();
  expect(await services.count('message', `state = 'accepted'`)).toBe(6);
});

test('stopping waits for what is being sent and begins nothing more', async () => {
  const { held, mailer } = heldMailer();
  const services = await makeServices({ mailer });
  for (let booking = 0; booking < 3; booking += 1) await placeBooking(services, testForm(), 'sv');
  const outbox = startOutbox(services);
  await expect.poll(() => held.length).toBe(4);
  const stopped = outbox.stop();
  outbox.wake();
  for (const letGo of held) letGo();
  await stopped;
  expect(held).toHaveLength(4);
  expect(await services.count('message', `state = 'accepted'`)).toBe(4);
});

test('an outbox with nothing to send reads once at each look, and writes nothing', async () => {
  const asked: string[] = [];
  const services = await makeServices();
  const query: typeof services.database.query = (statement) => {
    asked.push(statement.sql);
    return services.database.query(statement);
  };
  const outbox = startOutbox({ ...services, database: { ...services.database, query } });
  await outbox.stop();
  expect(asked.filter((sql) => sql.includes('leased_until'))).toHaveLength(1);
  expect(asked.filter((sql) => sql.includes('UPDATE'))).toEqual([]);
});

/** Only timers of the outbox stand still: the tests pass them on. */
function holdTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}

test('a database that fails is told of once, then asked ever more seldom, and once more told when it is back', async () => {
  holdTimers();
  const services = await makeServices();
  await placeBooking(services, testForm({ email: '' }), 'sv');
  const disk = { isLost: true, asked: 0 };
  const query: typeof services.database.query = async (statement) => {
    if (statement.sql.includes(`state = 'planned'`)) disk.asked += 1;
    if (disk.isLost) throw new Error('The disk is gone.');
    return services.database.query(statement);
  };
  const outbox = startOutbox({ ...services, database: { ...services.database, query } });
  const told = () => services.logLines.filter((line) => /outbox(?:Interrupted|Resumed)/.test(line));
  await expect.poll(() => told().length).toBe(1);
  // Those who book meanwhile do not hurry it.
  for (let booking = 0; booking < 5; booking += 1) outbox.wake();
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(told()).toHaveLength(1);
  // At 0, 1, 3, 7, 15, 31, 61 seconds, and then twice a minute.
  expect(disk.asked).toBe(24);
  disk.isLost = false;
  await vi.advanceTimersByTimeAsync(30_000);
  await expect.poll(() => services.mails.length).toBe(1);
  await expect.poll(() => told().length).toBe(2);
  expect(told()[1]).toContain('outboxResumed');
  await outbox.stop();
});
