import { expect, test } from 'vitest';
import { toUtc } from '../../src/domain/time.ts';
import { randomBytes } from '../random.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import { statement } from '../storage/database.ts';
import { testStart } from '../testing/test-catalogue.ts';
import { openCounts } from './counts.ts';
import { createGuard } from './guard.ts';
import { hashOfDay } from './hash-of-day.ts';
import { memoryCounts } from './memory-counts.ts';

const keyring = await deriveKeyring(randomBytes(32));
const all = statement('SELECT * FROM guard_count');

test('counts begin anew when their window has ended, and are forgotten then', async () => {
  let now = testStart;
  const database = await memoryCounts();
  const counts = openCounts(database, () => now);
  await counts.add('one', 600);
  expect(await counts.add('one', 600)).toEqual({ points: 2, seconds: 600 });
  now = new Date(now.getTime() + 600_000);
  expect(await counts.read('one')).toBe(0);
  expect(await counts.add('other', 600)).toEqual({ points: 1, seconds: 600 });
  expect(await database.query(all)).toEqual([
    { name: 'other', points: 1, ends_at: toUtc(new Date(now.getTime() + 600_000)) },
  ]);
});

test('a window that has just ended is not gone on with, though its row is still there', async () => {
  let now = testStart;
  const counts = openCounts(await memoryCounts(), () => now);
  await counts.add('one', 20);
  now = new Date(now.getTime() + 21_000);
  expect(await counts.add('one', 20)).toEqual({ points: 1, seconds: 20 });
});

test('two who count at once are two', async () => {
  const database = await memoryCounts();
  const processes = [openCounts(database, () => testStart), openCounts(database, () => testStart)];
  const adding = processes.flatMap((one) => Array.from({ length: 50 }, () => one.add('one', 600)));
  await Promise.all(adding);
  expect(await processes[0]?.read('one')).toBe(100);
});

test('nothing of an address or a contact is kept', async () => {
  const counts = await memoryCounts();
  const guard = createGuard({ counts, keyring, clock: () => testStart });
  await guard.count('form', '192.0.2.77');
  await guard.waitOf('192.0.2.77');
  await guard.countContacts(['asa.pahittad@example.org', '+46701740605']);
  const kept = JSON.stringify(await counts.query(all));
  expect(kept).toContain('contact/');
  expect(kept).not.toMatch(/192|asa|example|1740605/);
});

test('the same text has another hash on another day of Stockholm, and under another key', async () => {
  const at = (moment: string, keys = keyring) =>
    hashOfDay(keys, () => new Date(moment))('network/192.0.2.1');
  const hash = await at('2026-11-23T13:00:00Z');
  expect(await at('2026-11-23T22:59:59Z')).toBe(hash);
  expect(await at('2026-11-23T23:00:00Z')).not.toBe(hash);
  expect(await at('2026-11-23T13:00:00Z', await deriveKeyring(randomBytes(32)))).not.toBe(hash);
});
