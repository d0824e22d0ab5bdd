import { createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { localDateAt } from '../../src/domain/time.ts';
import type { Clock } from '../../src/domain/time.ts';
import { fromBase64Url } from '../sealing/base64url.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { sign } from '../sealing/sign.ts';

/** A text as base64url of its keyed hash. The same text has another hash tomorrow. */
export type HashOfDay = (text: string) => Promise<string>;

/**
 * Hashes (HMAC-SHA-256) under a key that is made anew each day of Stockholm from the server's own, so that processes
 * that share counts hash alike, and what was counted on two days cannot be put together without that key.
 */
export function hashOfDay(keyring: Pick<Keyring, 'stamp'>, clock: Clock): HashOfDay {
  let today = '';
  let key: Promise<KeyObject> | undefined;
  const keyOf = (day: string) => {
    if (day !== today || key === undefined) {
      today = day;
      key = makeKey(keyring, day);
    }
    return key;
  };
  return async (text) =>
    sign({ newest: await keyOf(localDateAt(clock())), older: undefined }, text);
}

async function makeKey({ stamp }: Pick<Keyring, 'stamp'>, day: string): Promise<KeyObject> {
  const bytes = fromBase64Url(await sign(stamp, `guard day/${day}`)) ?? new Uint8Array();
  return createSecretKey(bytes);
}
