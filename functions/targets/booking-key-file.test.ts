import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { randomBytes } from '../random.ts';
import {
  bookingKeyIn,
  olderBookingKeyIn,
  removeOlderBookingKeyIn,
  replaceBookingKeyIn,
} from './booking-key-file.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'key-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('the key of a demo is made once and stays the same', async () => {
  const folder = await makeFolder();
  const first = await bookingKeyIn(folder, randomBytes);
  expect(first).toHaveLength(32);
  expect(await bookingKeyIn(folder, randomBytes)).toEqual(first);
});

test('only the owner of the process can read it', async () => {
  const folder = await makeFolder();
  await bookingKeyIn(folder, randomBytes);
  await replaceBookingKeyIn(folder, randomBytes);
  const names = await readdir(folder);
  expect(names).toHaveLength(2);
  for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
});

test('a file that holds no key stops the start rather than sealing with less', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'booking-key'), 'short');
  await expect(bookingKeyIn(folder, randomBytes)).rejects.toThrow('is not a key');
});

test('a new key keeps the one before it at hand until it is removed', async () => {
  const folder = await makeFolder();
  const first = await bookingKeyIn(folder, randomBytes);
  expect(await olderBookingKeyIn(folder)).toBeUndefined();
  await replaceBookingKeyIn(folder, randomBytes);
  expect(await olderBookingKeyIn(folder)).toEqual(first);
  const second = await bookingKeyIn(folder, randomBytes);
  expect(second).not.toEqual(first);
  await removeOlderBookingKeyIn(folder);
  expect(await olderBookingKeyIn(folder)).toBeUndefined();
  expect(await bookingKeyIn(folder, randomBytes)).toEqual(second);
});
