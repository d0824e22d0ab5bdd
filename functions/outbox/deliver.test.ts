import { expect, test } from 'vitest';
import { failed, succeeded } from '../../src/domain/result.ts';
import { messageStatesNow } from '../testing/message-states-now.ts';
import { readHealth } from '../health/health.ts';
import { statement } from '../storage/database.ts';
import { book, deliverDue, makeOutage } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { testCatalogue, testSession } from '../testing/test-catalogue.ts';
import { deliverNext } from './deliver.ts';
import { makeAllDue } from './make-all-due.ts';
import { tellOperator } from './overdue.ts';

const second = 1000;
const hour = 3600 * second;
const canWrite = async () => true;

test('what is due is sent once and counts as accepted', async () => {
  const services = await makeServices();
  await book(services);
  await deliverDue(services);
  await deliverDue(services);
  expect(services.mails.map(({ to }) => to).sort()).toEqual([
    'asa.pahittad@example.org',
    'example@jobbtorg.example',
  ]);
  expect(await services.count('message', `state = 'accepted' AND accepted_at IS NOT NULL`)).toBe(2);
});

test('eight deliveries at once never take the same message', async () => {
  const seats = 40;
  const sessions = [testSession({ seats })];
  const services = await makeServices({ catalogue: { ...testCatalogue, sessions } });
  await Promise.all(Array.from({ length: seats }, () => book(services)));
  await Promise.all(Array.from({ length: 8 }, () => deliverDue(services)));
  const ids = services.mails.map(({ messageId }) => messageId);
  expect(ids).toHaveLength(2 * seats);
  expect(new Set(ids).size).toBe(2 * seats);
});

test('a message whose sender died is taken again when its lease has ended, under the same identifier', async () => {
  const services = await makeServices();
  await book(services, { email: '' });
  const dying = {
    ...services,
    mailer: { ...services.mailer, send: () => new Promise<never>(() => {}) },
  };
  void deliverNext(dying);
  await expect.poll(() => services.count('message', 'leased_until IS NOT NULL')).toBe(1);
  expect(await deliverNext(services)).toBe(false);
  services.pass(30 * second);
  await deliverDue(services);
  const id = (await services.database.query(statement('SELECT id FROM message')))[0]?.['id'];
  expect(services.mails.map(({ messageId }) => messageId)).toEqual([`${String(id)}@127.0.0.1`]);
});

test('a sender that learns of a failure after its lease leaves the message to the one who has it now', async () => {
  const services = await makeServices();
  await book(services, { email: '' });
  const waiting: (() => void)[] = [];
  const late: TestServices['mailer'] = {
    ...services.mailer,
    send: () => new Promise((resolve) => waiting.push(() => resolve(failed('unreachable')))),
  };
  const first = deliverNext({ ...services, mailer: late });
  await expect.poll(() => waiting.length).toBe(1);
  services.pass(30 * second);
  void deliverNext({ ...services, mailer: late });
  await expect.poll(() => waiting.length).toBe(2);
  expect(await services.count('message', 'attempts = 2')).toBe(1);
  waiting[0]?.();
  await first;
  expect(await services.count('message', 'leased_until IS NOT NULL')).toBe(1);
});

test('a failed message is tried again after 5, 15 and 60 seconds, and then ever more seldom', async () => {
  const services = await makeOutage();
  const waits = [5, 15, 60, 120, 300, 900, 1800, 1800];
  for (const [index, wait] of waits.entries()) {
    await deliverDue(services);
    expect(await services.count('message', `attempts = ${index + 1}`)).toBe(1);
    services.pass(wait * second - 1);
    expect(await deliverNext(services)).toBe(false);
    services.pass(1);
  }
});

test('one success after an outage sends everything that waited for it', async () => {
  const services = await makeOutage();
  await book(services, { email: '' });
  for (const wait of [0, 5, 15, 60, 120]) {
    services.pass(wait * second);
    await deliverDue(services);
  }
  services.relay.answer = succeeded(undefined);
  await book(services, { email: '' });
  await deliverDue(services);
  expect(services.mails).toHaveLength(3);
});

test('a success does not hurry a message that the relay itself refuses', async () => {
  const services = await makeServices();
  services.relay.answer = failed('refused');
  await book(services, { email: '' });
  await deliverDue(services);
  services.relay.answer = succeeded(undefined);
  await book(services, { email: '' });
  await deliverDue(services);
  expect(services.mails).toHaveLength(1);
});

test('a start sends everything that waits', async () => {
  const services = await makeOutage();
  await deliverDue(services);
  services.relay.answer = succeeded(undefined);
  await makeAllDue(services.database, services.clock());
  await deliverDue(services);
  expect(services.mails).toHaveLength(1);
});

test('after a day the operator is told once for the whole incident', async () => {
  const services = await makeOutage({});
  services.pass(24 * hour - 1);
  await tellOperator(services);
  expect(await services.count('message', `kind = 'operatorNotice'`)).toBe(0);
  services.pass(1);
  await book(services);
  await tellOperator(services);
  await tellOperator(services);
  services.pass(25 * hour);
  await tellOperator(services);
  expect(await services.count('message', `kind = 'operatorNotice'`)).toBe(1);
  const noted = services.logLines.filter((line) => line.includes('messagesOverdue'));
  expect(noted).toHaveLength(2);
});

test('the operator is told again of a new incident', async () => {
  const services = await makeOutage();
  services.pass(24 * hour);
  await tellOperator(services);
  services.relay.answer = succeeded(undefined);
  await deliverDue(services);
  expect(services.mails).toHaveLength(2);
  const notice = services.mails.find(({ subject }) => subject.includes('kommer inte fram'));
  expect(notice?.text).toContain('1 meddelande har inte kunnat skickas på ett dygn.');
  expect(notice?.text).toContain('/api/health');
  services.relay.answer = failed('unreachable');
  await book(services, { email: '' });
  services.pass(24 * hour);
  await tellOperator(services);
  expect(await services.count('message', `kind = 'operatorNotice'`)).toBe(2);
});

test('my booking tells how far the messages have come', async () => {
  const services = await makeOutage();
  const [row] = await services.database.query(statement('SELECT id FROM booking'));
  const states = () => messageStatesNow(services, String(row?.['id']));
  expect(await states()).toEqual({
    unit: 'waiting',
    applicant: 'none',
    text: 'none',
    isPhoned: false,
  });
  services.pass(24 * hour);
  expect(await states()).toEqual({
    unit: 'overdue',
    applicant: 'none',
    text: 'none',
    isPhoned: false,
  });
  services.relay.answer = succeeded(undefined);
  await deliverDue(services);
  expect(await states()).toEqual({
    unit: 'accepted',
    applicant: 'none',
    text: 'none',
    isPhoned: false,
  });
});

test('after three days a message is given up but stays visible, and a restart tries it once more', async () => {
  const services = await makeOutage();
  services.pass(72 * hour);
  await deliverDue(services);
  services.relay.answer = succeeded(undefined);
  services.pass(24 * hour);
  await deliverDue(services);
  expect(services.mails).toHaveLength(0);
  const health = await readHealth(services, canWrite);
  expect(health.ok).toBe(false);
  expect(health.warnings).toContain('messagesFailed');
  await makeAllDue(services.database, services.clock());
  await deliverDue(services);
  expect(services.mails).toHaveLength(1);
  expect(await readHealth(services, canWrite)).toMatchObject({ ok: true });
});

test('a mail that cannot be made is kept, counted and logged without what it would have said', async () => {
  const services = await makeServices();
  await book(services, { email: '' });
  await services.database.batch([statement(`UPDATE booking SET person_sealed = 'AAAA'`)]);
  await deliverDue(services);
  expect(await services.count('message', `last_problem = 'unwritten' AND state = 'waiting'`)).toBe(
    1,
  );
  expect(services.logLines.join('')).toContain('"event":"messageUnwritten"');
});
