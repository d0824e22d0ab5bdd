import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { RandomBytes } from '../random.ts';
import { fromBase64Url } from './base64url.ts';
import type { Keyring } from './keyring.ts';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Where a sealed value stands. Bound into the seal, so that a value moved to another row or column does not open. */
export interface Place {
  readonly column: `${string}.${string}`;
  readonly row: string;
}

/** Seals a text (AES-256-GCM): base64url of nonce, ciphertext and tag. */
export async function seal(
  keyring: Keyring,
  random: RandomBytes,
  place: Place,
  text: string,
): Promise<string> {
  const nonce = random(nonceBytes);
  const cipher = createCipheriv(algorithm, keyring.seal.newest, nonce);
  cipher.setAAD(bound(place));
  const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString('base64url');
}

/** Opens a sealed text. Throws when none of the keys is the one, or the value was changed or moved. */
export async function unseal(keyring: Keyring, place: Place, sealed: string): Promise<string> {
  const bytes = fromBase64Url(sealed);
  if (!bytes) throw new Error(`${place.column} is not a sealed value.`);
  const { newest, older } = keyring.seal;
  if (older === undefined) return open(newest, place, bytes);
  try {
    return open(newest, place, bytes);
  } catch {
    return open(older, place, bytes);
  }
}

function open(key: KeyObject, place: Place, bytes: Uint8Array): string {
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(bound(place));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const opened = [decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()];
  return Buffer.concat(opened).toString();
}

function bound({ column, row }: Place): Buffer {
  return Buffer.from(`${column} ${row}`);
}
