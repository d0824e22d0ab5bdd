import { expect, test } from 'vitest';
import { randomBytes } from '../random.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import { makeStamp, shownAt } from './stamp.ts';

const shown = new Date('2026-11-23T13:00:00Z');
const later = (hours: number) => new Date(shown.getTime() + hours * 60 * 60 * 1000);
const keyring = await deriveKeyring(randomBytes(32));
const requestId = crypto.randomUUID();

test('a stamp tells for a day when its form was shown', async () => {
  const stamp = await makeStamp(keyring, requestId, shown);
  expect(await shownAt(keyring, { requestId, stamp }, shown)).toEqual(shown);
  expect(await shownAt(keyring, { requestId, stamp }, later(24))).toEqual(shown);
});

test.each([
  ['missing', ''],
  ['not signed', String(shown.getTime())],
  ['signed by nobody', `${String(shown.getTime())}.`],
  [
    'with another moment',
    (await makeStamp(keyring, requestId, shown)).replace(/^\d+/, String(later(-1).getTime())),
  ],
  ['of another service', await makeStamp(await deriveKeyring(randomBytes(32)), requestId, shown)],
  ['of another form', await makeStamp(keyring, crypto.randomUUID(), shown)],
  ['from the future', await makeStamp(keyring, requestId, later(2))],
  ['older than a day', await makeStamp(keyring, requestId, later(-24))],
])('a stamp that is %s tells nothing', async (_, stamp) => {
  expect(await shownAt(keyring, { requestId, stamp }, later(1))).toBeUndefined();
});

test('a stamp is worth nothing without the id of its form', async () => {
  const stamp = await makeStamp(keyring, requestId, shown);
  expect(await shownAt(keyring, { requestId: undefined, stamp }, later(1))).toBeUndefined();
});
