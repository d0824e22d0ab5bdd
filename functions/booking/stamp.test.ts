import { expect, test } from 'vitest';
import { randomBytes } from '../random.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import { makeStamp, isStamped } from './stamp.ts';

const keyring = await deriveKeyring(randomBytes(32));
const shown = new Date('2026-11-23T13:00:00Z');
const later = (hours: number) => new Date(shown.getTime() + hours * 3_600_000);

test('a stamp holds for a day from when its form was shown', async () => {
  const stamp = await makeStamp(keyring, shown);
  expect(await isStamped(keyring, stamp, shown)).toBe(true);
  expect(await isStamped(keyring, stamp, later(24))).toBe(true);
});

test.each([
  ['that is missing', undefined],
  ['that is empty', ''],
  ['without a signature', String(shown.getTime())],
  [
    'of another moment',
    (await makeStamp(keyring, shown)).replace(/^\d+/, String(later(-1).getTime())),
  ],
  ['of another service', await makeStamp(await deriveKeyring(randomBytes(32)), shown)],
  ['from the future', await makeStamp(keyring, later(2))],
  ['older than a day', await makeStamp(keyring, later(-24))],
])('a stamp %s does not hold', async (_, stamp) => {
  expect(await isStamped(keyring, stamp, later(1))).toBe(false);
});
