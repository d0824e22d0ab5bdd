import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { failed } from '../../src/domain/result.ts';
import { randomBytes } from '../random.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import { statement } from '../storage/database.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { testCatalogue, testSession, testStart } from '../testing/test-catalogue.ts';
import { examineData, examineSchema } from './examine-data.ts';
import { day, makeUpkeep } from './make-upkeep.ts';

const migrations = readdirSync('functions/storage/migrations').length;

/** A service in which nothing is wrong. */
async function makeHealthy(changes: Partial<Services> = {}) {
  const later = testSession({
    id: 'later',
    startsAt: '2026-12-15T13:00:00Z',
    endsAt: '2026-12-15T15:00:00Z',
  });
  const made = await makeUpkeep({
    catalogue: { ...testCatalogue, sessions: [testSession(), later] },
    settings: readSettings({ BOOKING_MAIL_TO: 'enhet@example.org' }),
    ...changes,
  });
  await book(made.services);
  await deliverDue(made.services);
  await made.run();
  return made;
}

/** What the doctor finds that is not ok. */
async function complaints(services: Parameters<typeof examineData>[0]): Promise<string[]> {
  const findings = await examineData(services);
  return findings
    .filter(({ level }) => level !== 'ok')
    .map(({ level, text }) => `${level} ${text}`);
}

test('a healthy service has nothing to complain of', async () => {
  const { services } = await makeHealthy();
  expect(await complaints(services)).toEqual([]);
  expect(await examineSchema(services.database, migrations)).toMatchObject({ level: 'ok' });
});

test('looking changes one row, which is there for it', async () => {
  const { services, rows } = await makeHealthy();
  const tables = ['booking', 'session', 'message', 'upkeep', 'feedback'];
  const all = () => Promise.all(tables.map((table) => rows(`SELECT * FROM ${table}`)));
  const before = await all();
  await examineData(services);
  expect(await all()).toEqual(before);
  expect(await services.count('write_check')).toBe(1);
});

test('an old schema and a new one are told apart from this program’s', async () => {
  const { services } = await makeHealthy();
  expect(await examineSchema(services.database, 99)).toMatchObject({ level: 'fail' });
  expect(await examineSchema(services.database, 1)).toMatchObject({ level: 'fail' });
});

test('another key is found out before a start is refused for it', async () => {
  const { services } = await makeHealthy();
  const keyring = await deriveKeyring(randomBytes(32));
  expect(await complaints({ ...services, keyring })).toEqual([
    expect.stringMatching(/^fail BOOKING_KEY is not the key/),
  ]);
});

test('a rotation under way is told, with how much is left', async () => {
  const secret = randomBytes(32);
  const { services } = await makeHealthy({ keyring: await deriveKeyring(secret) });
  const keyring = await deriveKeyring(randomBytes(32), secret);
  expect(await complaints({ ...services, keyring })).toEqual([
    // The booking, and the key of addresses that want no mail.
    expect.stringMatching(/^warn Keys are being rotated: 2 rows/),
  ]);
});

test('mail that does not go out is told', async () => {
  const { services } = await makeHealthy();
  services.relay.answer = failed('unreachable');
  await services.database.batch([
    statement(
      `UPDATE message SET state = 'waiting', accepted_at = NULL WHERE kind = 'unitRequest'`,
    ),
  ]);
  services.pass(60 * 60 * 1000);
  expect(await complaints(services)).toEqual([
    expect.stringMatching(/^fail The oldest unsent message has waited 3600 seconds/),
  ]);
});

test('sessions whose requests reach nobody are told', async () => {
  const { services } = await makeHealthy({ settings: readSettings({}) });
  expect(await complaints(services)).toEqual([
    expect.stringMatching(/^warn None of the 2 coming sessions has a mailbox/),
  ]);
});

test('dates that run out are told', async () => {
  const { services } = await makeHealthy({ catalogue: testCatalogue });
  expect(await complaints(services)).toEqual([expect.stringMatching(/^fail Dates run out/)]);
});

test.each([
  ['a clock that is behind', -day, 'fail The clock is behind'],
  [
    'a clock that is ahead, or a build that does not run',
    5 * day,
    'warn The site was built 5 days',
  ],
])('%s is told', async (_, jump, complaint) => {
  const { services } = await makeHealthy();
  const clock = () => new Date(testStart.getTime() + jump);
  expect(await complaints({ ...services, clock })).toContainEqual(
    expect.stringContaining(complaint),
  );
});

test('erasure that is off, or that nobody does, is told', async () => {
  const off = await makeHealthy({
    settings: readSettings({ ERASE_AFTER_DAYS: 'off', BOOKING_MAIL_TO: 'enhet@example.org' }),
  });
  expect(await complaints(off.services)).toEqual([
    expect.stringContaining('ERASE_AFTER_DAYS is off'),
  ]);
  const idle = await makeHealthy();
  idle.services.pass(3 * 60 * 60 * 1000);
  expect(await complaints(idle.services)).toEqual([
    expect.stringContaining('Nothing has looked for two hours'),
  ]);
});
