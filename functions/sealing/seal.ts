import type { RandomBytes } from '../random.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import type { Keyring } from './keyring.ts';

const nonceBytes = 12;
const encoder = new TextEncoder();

/** Where a sealed value stands. Bound into the seal, so that a value moved to another row or column does not open. */
export interface Place {
  readonly column: `${string}.${string}`;
  readonly row: string;
}

/** Seals a text (AES-256-GCM): base64url of nonce and ciphertext. */
export async function seal(
  keyring: Keyring,
  random: RandomBytes,
  place: Place,
  text: string,
): Promise<string> {
  const nonce = random(nonceBytes);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: bound(place) },
    keyring.seal.newest,
    encoder.encode(text),
  );
  return toBase64Url(new Uint8Array([...nonce, ...new Uint8Array(sealed)]));
}

/** Opens a sealed text. Throws when none of the keys is the one, or the value was changed or moved. */
export async function unseal(keyring: Keyring, place: Place, sealed: string): Promise<string> {
  const bytes = fromBase64Url(sealed);
  if (!bytes) throw new Error(`${place.column} is not a sealed value.`);
  const { newest, older } = keyring.seal;
  const opened = open(newest, place, bytes);
  return older ? opened.catch(() => open(older, place, bytes)) : opened;
}

async function open(key: CryptoKey, place: Place, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const opened = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: bytes.subarray(0, nonceBytes), additionalData: bound(place) },
    key,
    bytes.subarray(nonceBytes),
  );
  return new TextDecoder().decode(opened);
}

function bound({ column, row }: Place): Uint8Array<ArrayBuffer> {
  return encoder.encode(`${column} ${row}`);
}
