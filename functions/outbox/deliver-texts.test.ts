import { describe, expect, test } from 'vitest';
import { failed, succeeded } from '../../src/domain/result.ts';
import { messageStatesNow } from '../testing/message-states-now.ts';
import { readHealth } from '../health/health.ts';
import { booked } from '../testing/booked.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { makeTexting } from '../testing/make-texting.ts';
import { deliverNext } from './deliver.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const phoneOnly = { email: '', mayText: 'yes' } as const;
const canWrite = async () => true;
const isText = `channel = 'text' AND state <> 'dropped' AND kind NOT LIKE 'reminder%'`;

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

  test('is not hurried because mail answers', async () => {
    const services = await makeTexting();
    services.provider.answer = failed('unreachable');
    await book(services, phoneOnly);
    await deliverDue(services);
    services.pass(second);
    await book(services);
    await deliverDue(services);
    expect(services.mails).toHaveLength(3);
    expect(await services.count('message', `${isText} AND attempts = 1`)).toBe(1);
  });

  test('hurries no mail when it answers again', async () => {
    const services = await makeTexting();
    services.relay.answer = failed('unreachable');
    await book(services);
    await deliverDue(services);
    services.pass(second);
    await book(services, phoneOnly);
    await deliverDue(services);
    expect(services.texts).toHaveLength(1);
    const waitingMail = `channel = 'mail' AND state = 'waiting'`;
    expect(await services.count('message', `${waitingMail} AND attempts = 1`)).toBe(3);
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
  const { text } = await messageStatesNow(services, id);
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
  const { text } = await messageStatesNow(services, id);
  expect(text).toBe('overdue');
  expect(await services.count('message', `state = 'failed' AND last_problem = 'off'`)).toBe(1);
  expect((await readHealth(services, canWrite)).warnings).not.toContain('messagesFailed');
});

test('nothing logged tells whom a text was for, or what it said', async () => {
  const services = await makeTexting();
  await book(services, phoneOnly);
  await deliverDue(services);
  const log = services.logLines.join('');
  expect(log).toContain('"channel":"text"');
  for (const word of ['701740605', 'Informationsmöte', 'Påhittad']) expect(log).not.toContain(word);
});
