import { describe, expect, test } from 'vitest';
import { failed, succeeded } from '../../src/domain/result.ts';
import { messageStatesOf } from '../booking/message-states.ts';
import { readHealth } from '../health/health.ts';
import { booked } from '../testing/booked.ts';
import { change } from '../testing/changed-facts.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { makeTexting } from '../testing/make-texting.ts';
import type { TextingServices } from '../testing/make-texting.ts';
import { deliverNext } from './deliver.ts';
import { makeAllDue } from './make-all-due.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const phoneOnly = { email: '', mayText: 'yes' } as const;
const canWrite = async () => true;
const isText = `channel = 'text' AND state <> 'dropped' AND kind NOT LIKE 'reminder%'`;

/** Moves the clock to a moment in winter time. */
function until(services: TextingServices, utc: string): void {
  services.pass(Date.parse(utc) - services.clock().getTime());
}

describe('a provider that cannot be reached', () => {
  test('is tried again, and its first success sends the other texts that waited for it', async () => {
    const services = await makeTexting();
    services.provider.answer = failed('unreachable');
    await book(services, phoneOnly);
    for (const wait of [0, 5, 15, 60, 120]) {
      services.pass(wait * second);
      await deliverDue(services);
    }
    expect(await services.count('message', `${isText} AND attempts = 5`)).toBe(1);
    services.provider.answer = succeeded(undefined);
    await book(services, phoneOnly);
    await deliverDue(services);
    expect(services.texts).toHaveLength(2);
  });

  test('is not hurried because mail answers, nor mail because it does', async () => {
    const services = await makeTexting();
    services.provider.answer = failed('unreachable');
    services.relay.answer = failed('unreachable');
    await book(services, phoneOnly);
    await deliverDue(services);
    services.relay.answer = succeeded(undefined);
    services.pass(5 * second);
    await deliverDue(services);
    expect(services.mails).toHaveLength(1);
    expect(await services.count('message', `${isText} AND attempts = 2`)).toBe(1);
    services.relay.answer = failed('unreachable');
    services.provider.answer = succeeded(undefined);
    await book(services);
    await deliverDue(services);
    const [waitingMail, attempts] = [`channel = 'mail' AND state = 'waiting'`, 'attempts = 1'];
    expect(await services.count('message', `${waitingMail} AND ${attempts}`)).toBe(2);
    services.pass(15 * second);
    services.relay.answer = failed('deferred');
    await deliverDue(services);
    expect(services.texts).toHaveLength(1);
    expect(await services.count('message', `${waitingMail} AND attempts = 2`)).toBe(2);
  });

  test('makes health bad after a quarter of an hour', async () => {
    const services = await makeTexting();
    services.provider.answer = failed('unreachable');
    await book(services, phoneOnly);
    await deliverDue(services);
    services.pass(16 * minute);
    expect(await readHealth(services, canWrite)).toMatchObject({ ok: false });
  });
});

test('a number that is refused twice is given up, and wakes nobody', async () => {
  const services = await makeTexting();
  services.provider.answer = failed('refused');
  const { id } = await booked(services, phoneOnly);
  await deliverDue(services);
  services.pass(5 * second);
  await deliverDue(services);
  expect(await services.count('message', `${isText} AND state = 'failed'`)).toBe(1);
  const { text } = await messageStatesOf(services.database, id, services.clock());
  expect(text).toBe('overdue');
  const health = await readHealth(services, canWrite);
  expect(health).toMatchObject({ ok: true, oldestUnsentSeconds: 0 });
  expect(health.warnings).toContain('addressesRefused');
});

describe('at the ceiling of the day', () => {
  test('a text is given up at once, the operator is warned, and nothing else is failing', async () => {
    const services = await makeTexting({}, { perDay: 1, perNumber: 5 });
    await book(services, phoneOnly);
    await book(services, phoneOnly);
    await deliverDue(services);
    expect(services.texts).toHaveLength(1);
    expect(await services.count('message', `state = 'failed' AND last_problem = 'ceiling'`)).toBe(
      1,
    );
    const health = await readHealth(services, canWrite);
    expect(health.ok).toBe(true);
    expect(health.warnings).toContain('textCeilingReached');
    expect(health.warnings).not.toContain('messagesFailed');
    services.pass(24 * hour);
    expect((await readHealth(services, canWrite)).warnings).not.toContain('textCeilingReached');
  });

  test('of one number, nobody else is warned of anything', async () => {
    const services = await makeTexting({}, { perDay: 5, perNumber: 1 });
    await book(services, phoneOnly);
    await book(services, phoneOnly);
    await deliverDue(services);
    expect(await services.count('message', `last_problem = 'ceiling'`)).toBe(1);
    const { warnings } = await readHealth(services, canWrite);
    expect(warnings).not.toContain('textCeilingReached');
  });
});

test('when texts are switched off, those still to be sent are given up, so that somebody phones', async () => {
  const services = await makeTexting();
  const { id } = await booked(services, phoneOnly);
  const without = { ...services, texter: undefined };
  while (await deliverNext(without));
  const { text } = await messageStatesOf(services.database, id, services.clock());
  expect(text).toBe('overdue');
  expect(await services.count('message', `state = 'failed' AND last_problem = 'off'`)).toBe(1);
  expect((await readHealth(services, canWrite)).warnings).not.toContain('messagesFailed');
});

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
    const state = () => messageStatesOf(services.database, id, services.clock());
    expect(await state()).toMatchObject({ text: 'waiting' });
    until(services, morning);
    await deliverDue(services);
    expect(await state()).toMatchObject({ text: 'accepted' });
    expect(services.texts).toHaveLength(1);
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

test('nothing logged tells whom a text was for, or what it said', async () => {
  const services = await makeTexting();
  await book(services, phoneOnly);
  await deliverDue(services);
  const log = services.logLines.join('');
  expect(log).toContain('"channel":"text"');
  for (const word of ['701740605', 'Informationsmöte', 'Påhittad']) expect(log).not.toContain(word);
});
