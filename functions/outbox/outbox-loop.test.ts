import { expect, test } from 'vitest';
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
