import { expect, test } from 'vitest';
import { randomBytes } from '../random.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import { makeStamp, stampAge } from './stamp.ts';

const keyring = await deriveKeyring(randomBytes(32));
const shown = new Date('2026-11-23T13:00:00Z');
const later = (hours: number) => new Date(shown.getTime() + hours * 3_600_000);

test('a stamp tells in seconds how long ago the form was shown', async () => {
  expect(await stampAge(keyring, await makeStamp(keyring, shown), later(1))).toBe(3600);
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
])('a stamp %s has no age', async (_, stamp) => {
  expect(await stampAge(keyring, stamp, later(1))).toBeUndefined();
});
