import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { RandomBytes } from '../random.ts';
import { fromBase64Url, toBase64Url } from '../sealing/base64url.ts';

const alreadyThere = z.object({ code: z.literal('EEXIST') });

const notThere = z.object({ code: z.literal('ENOENT') });

type Key = Uint8Array<ArrayBuffer>;

/** Readable by nobody but the owner of the process, and on disk before anything is sealed with it. */
const written = { mode: 0o600, flush: true };

const pathOf = (dataDir: string) => join(dataDir, 'booking-key');
const olderPathOf = (dataDir: string) => join(dataDir, 'booking-key-old');

/** The key of a demo: made at the first start, then read. */
export async function bookingKeyIn(dataDir: string, random: RandomBytes): Promise<Key> {
  try {
    await writeFile(pathOf(dataDir), toBase64Url(random(32)), { ...written, flag: 'wx' });
  } catch (error) {
    if (!alreadyThere.safeParse(error).success) throw error;
  }
  return keyIn(await readFile(pathOf(dataDir), 'utf8'));
}

/** The key before that, while keys are rotated. */
export async function olderBookingKeyIn(dataDir: string): Promise<Key | undefined> {
  try {
    return keyIn(await readFile(olderPathOf(dataDir), 'utf8'));
  } catch (error) {
    if (!notThere.safeParse(error).success) throw error;
    return undefined;
  }
}

/** Makes a new key and keeps the present one as the older. At no moment is there no key, or only the new one. */
export async function replaceBookingKeyIn(dataDir: string, random: RandomBytes): Promise<void> {
  await copyFile(pathOf(dataDir), olderPathOf(dataDir));
  const beside = `${pathOf(dataDir)}.part`;
  await writeFile(beside, toBase64Url(random(32)), written);
  await rename(beside, pathOf(dataDir));
}

export async function removeOlderBookingKeyIn(dataDir: string): Promise<void> {
  await rm(olderPathOf(dataDir), { force: true });
}

function keyIn(text: string): Key {
  const key = fromBase64Url(text);
  if (!key || key.length < 32) throw new Error('The file booking-key in DATA_DIR is not a key.');
  return key;
}
