import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { RandomBytes } from '../random.ts';
import { fromBase64Url, toBase64Url } from '../sealing/base64url.ts';

const alreadyThere = z.object({ code: z.literal('EEXIST') });

/** The key of a demo: made at the first start, then read; nobody but the owner of the process may. */
export async function bookingKeyIn(
  dataDir: string,
  random: RandomBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(dataDir, 'booking-key');
  try {
    await writeFile(path, toBase64Url(random(32)), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (!alreadyThere.safeParse(error).success) throw error;
  }
  const key = fromBase64Url(await readFile(path, 'utf8'));
  if (!key || key.length < 32) throw new Error('The file booking-key in DATA_DIR is not a key.');
  return key;
}
