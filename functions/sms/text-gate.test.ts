import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { failed, succeeded } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import { createLog } from '../log.ts';
import { randomBytes } from '../random.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import { statement } from '../storage/database.ts';
import { openSqlite } from '../storage/drivers/sqlite.ts';
import { migrate } from '../storage/migrate.ts';
import { forgetTextCounts } from './count-text.ts';
import { gateTexts } from './text-gate.ts';
import type { TextMessage, TextProblem } from './texter.ts';

const phone = '+46701740605';
const day = 24 * 3600 * 1000;

function textTo(to: string, id = crypto.randomUUID()): TextMessage {
  return { id, to, text: 'Informationsmöte' };
}

/** A gate before a provider that keeps what it gets, on a database of its own, at noon of a day in November. */
async function makeGate(ceilings = { perDay: 100, perNumber: 6 }) {
  const folder = await mkdtemp(join(tmpdir(), 'texts-'));
  const database = openSqlite(join(folder, 'test.sqlite'));
  onTestFinished(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });
  await migrate(database);
  const state = { now: new Date('2026-11-23T11:00:00Z'), sent: [] as TextMessage[] };
  const provider: { answer: Result<undefined, TextProblem> } = { answer: succeeded(undefined) };
  const lines: string[] = [];
  const clock = () => state.now;
  const keyring = await deriveKeyring(randomBytes(32));
  const texter = gateTexts(
    {
      send: async (message) => {
        state.sent.push(message);
        return provider.answer;
      },
    },
    { database, keyring, clock, log: createLog((line) => lines.push(line), clock) },
    ceilings,
  );
  return { state, provider, lines, texter, database };
}

test('what is within the ceilings is sent', async () => {
  const { texter, state } = await makeGate();
  const message = textTo(phone);
  expect(await texter.send(message)).toEqual(succeeded(undefined));
  expect(state.sent).toEqual([message]);
});

test.each([
  ['a landline', '+46850801000'],
  ['a mobile of another country', '+358401234567'],
  ['nobody', ''],
])('%s is never texted, and takes nothing of the ceilings', async (_who, to) => {
  const { texter, state, database } = await makeGate();
  expect(await texter.send(textTo(to))).toEqual(failed('refused'));
  expect(state.sent).toEqual([]);
  expect(await database.query(statement('SELECT * FROM text_count'))).toEqual([]);
});

test('a text of three parts is never sent', async () => {
  const { texter, state } = await makeGate();
  const long = { ...textTo(phone), text: 'م'.repeat(135) };
  await expect(texter.send(long)).rejects.toThrow('too many parts');
  expect(state.sent).toEqual([]);
});

test('sixty texts at once never pass the ceiling of the service', async () => {
  const { texter, state, lines } = await makeGate({ perDay: 10, perNumber: 6 });
  const numbers = Array.from(
    { length: 60 },
    (_, index) => `+467017406${String(index).padStart(2, '0')}`,
  );
  const outcomes = await Promise.all(numbers.map((to) => texter.send(textTo(to))));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
  expect(outcomes.filter((one) => !one.ok && one.reason === 'ceiling')).toHaveLength(50);
  expect(state.sent).toHaveLength(10);
  expect(lines[0]).toContain('"event":"textCeilingReached","ceiling":"service"');
});

test('texts to one number never pass its ceiling, and others are not held up', async () => {
  const { texter, lines } = await makeGate({ perDay: 100, perNumber: 3 });
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => texter.send(textTo(phone))));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
  expect(await texter.send(textTo('+46701740606'))).toEqual(succeeded(undefined));
  expect(lines[0]).toContain('"ceiling":"number"');
});

test('what one number is refused takes nothing of the ceiling of the service', async () => {
  const { texter } = await makeGate({ perDay: 2, perNumber: 1 });
  for (let tries = 0; tries < 5; tries += 1) await texter.send(textTo(phone));
  expect(await texter.send(textTo('+46701740606'))).toEqual(succeeded(undefined));
});

test('a text that is tried again counts once, so that an outage uses nothing up', async () => {
  const { texter, provider, state } = await makeGate({ perDay: 100, perNumber: 1 });
  provider.answer = failed('unreachable');
  const message = textTo(phone);
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await texter.send(message)).toEqual(failed('unreachable'));
  }
  state.now = new Date(state.now.getTime() + day);
  provider.answer = succeeded(undefined);
  expect(await texter.send(message)).toEqual(succeeded(undefined));
});

test('a new day in Stockholm, not in UTC, opens again', async () => {
  const { texter, state } = await makeGate({ perDay: 1, perNumber: 1 });
  state.now = new Date('2026-11-23T22:59:00Z');
  expect(await texter.send(textTo(phone))).toEqual(succeeded(undefined));
  expect(await texter.send(textTo(phone))).toEqual(failed('ceiling'));
  state.now = new Date('2026-11-23T23:00:00Z');
  expect(await texter.send(textTo(phone))).toEqual(succeeded(undefined));
});

test('nothing kept, and nothing logged, tells whom a text was for', async () => {
  const { texter, state, lines, database } = await makeGate({ perDay: 100, perNumber: 1 });
  const stored = async () =>
    JSON.stringify(await database.query(statement('SELECT * FROM text_count')));
  await texter.send(textTo(phone));
  await texter.send(textTo(phone));
  const first = await stored();
  for (const text of [first, lines.join('')]) expect(text).not.toContain('701740605');
  state.now = new Date(state.now.getTime() + 8 * day);
  await texter.send(textTo(phone));
  await forgetTextCounts(database, state.now);
  expect(JSON.parse(await stored())).toHaveLength(2);
  const remembered = await database.query(statement('SELECT * FROM text_counted'));
  expect(remembered).toHaveLength(1);
  const marks = (text: string) => text.match(/"counted":"(?!all)[^"]+"/)?.[0];
  expect(marks(await stored())).not.toBe(marks(first));
});
