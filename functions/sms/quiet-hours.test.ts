import { describe, expect, test } from 'vitest';
import { failed } from '../../src/domain/result.ts';
import { messageStatesNow } from '../testing/message-states-now.ts';
import { readHealth } from '../health/health.ts';
import { makeAllDue } from '../outbox/make-all-due.ts';
import { booked } from '../testing/booked.ts';
import { change } from '../testing/changed-facts.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { makeTexting } from '../testing/make-texting.ts';
import type { TextingServices } from '../testing/make-texting.ts';

const second = 1000;
const minute = 60 * second;
const phoneOnly = { email: '', mayText: 'yes' } as const;
const canWrite = async () => true;
const isText = `channel = 'text' AND state <> 'dropped' AND kind NOT LIKE 'reminder%'`;

/** Moves the clock to a moment in winter time. */
function until(services: TextingServices, utc: string): void {
  services.pass(Date.parse(utc) - services.clock().getTime());
}

// 22:00, the night between, and 08:00 in Stockholm's winter time.
const [evening, night, morning] = [
  '2026-11-23T21:00:00.000Z',
  '2026-11-24T02:00:00.000Z',
  '2026-11-24T07:00:00.000Z',
] as const;

describe('at night', () => {
  test('a text waits for the morning, whatever starts or is sent meanwhile, and nothing seems wrong', async () => {
    const services = await makeTexting();
    until(services, evening);
    const { id } = await booked(services, phoneOnly);
    await deliverDue(services);
    until(services, night);
    await makeAllDue(services.database, services.clock());
    await book(services);
    await deliverDue(services);
    expect(services.texts).toEqual([]);
    expect(await readHealth(services, canWrite)).toMatchObject({
      ok: true,
      oldestUnsentSeconds: 0,
    });
    const state = () => messageStatesNow(services, id);
    expect(await state()).toMatchObject({ text: 'waiting' });
    until(services, morning);
    await deliverDue(services);
    expect(await state()).toMatchObject({ text: 'accepted' });
    expect(services.texts).toHaveLength(1);
  });

  test('an outage in the morning is as old as the morning', async () => {
    const services = await makeTexting();
    until(services, evening);
    services.provider.answer = failed('unreachable');
    await book(services, phoneOnly);
    await deliverDue(services);
    until(services, morning);
    await deliverDue(services);
    services.pass(10 * minute);
    const health = await readHealth(services, canWrite);
    expect(health).toMatchObject({ ok: true, oldestUnsentSeconds: 600 });
  });

  test('an outage that began before is as old as it is', async () => {
    const services = await makeTexting();
    until(services, '2026-11-23T19:59:58.000Z');
    services.provider.answer = failed('unreachable');
    await book(services, phoneOnly);
    await deliverDue(services);
    services.pass(5 * second);
    await deliverDue(services);
    expect(await services.count('message', `${isText} AND state = 'planned'`)).toBe(1);
    expect(await services.count('message', `${isText} AND due_at IS NULL`)).toBe(1);
    until(services, morning);
    await deliverDue(services);
    const { ok, oldestUnsentSeconds } = await readHealth(services, canWrite);
    expect([ok, oldestUnsentSeconds > 10 * 3600]).toEqual([false, true]);
  });

  test.each([
    ['the morning’s meeting, since it would come too late', '2026-11-24T07:30:00Z', 1],
    ['a later meeting waits', '2026-11-24T08:30:00Z', 0],
  ])('a text about %s', async (_which, startsAt, sent) => {
    const services = await makeTexting();
    const times = { startsAt, endsAt: '2026-11-24T10:00:00Z', closesAt: '2026-11-24T06:00:00Z' };
    await change(services, times);
    await book(services, phoneOnly);
    await deliverDue(services);
    services.texts.length = 0;
    until(services, night);
    await change(services, { ...times, cancelled: true });
    await deliverDue(services);
    expect(services.texts).toHaveLength(sent);
  });

  test('whoever was to come in the morning hears at once that the meeting is another day', async () => {
    const services = await makeTexting();
    const times = {
      startsAt: '2026-11-24T07:30:00Z',
      endsAt: '2026-11-24T09:00:00Z',
      closesAt: '2026-11-24T06:00:00Z',
    };
    await change(services, times);
    await book(services, phoneOnly);
    await deliverDue(services);
    services.texts.length = 0;
    until(services, night);
    await change(services, {});
    await deliverDue(services);
    expect(services.texts).toHaveLength(1);
  });
});
