import { fromBase64Url } from '../sealing/base64url.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { sign, signOlder } from '../sealing/sign.ts';

type Signer = Pick<Keyring, 'stamp'>;

/** The names a code may be stored under: made by the newest key, or by the older one while keys are rotated. */
export interface CodeHashes {
  readonly newest: string;
  readonly older: string;
}

/** A code under the server's key: a copy of the database holds no code, and without the key none can be tried on it. */
export async function hashesOf({ stamp }: Signer, code: string): Promise<CodeHashes> {
  const text = `helping code/${code}`;
  return { newest: await sign(stamp, text), older: await signOlder(stamp, text) };
}

/** What makes the last character of a code, by the newest key and by the older. */
export interface CheckNumbers {
  readonly newest: number;
  readonly older: number;
}

/** Nobody without the key can tell which last character belongs to five others, so each guess is one in 23⁶. */
export async function checkNumbers({ stamp }: Signer, body: string): Promise<CheckNumbers> {
  const text = `helping code check/${body}`;
  return {
    newest: numberIn(await sign(stamp, text)),
    older: numberIn(await signOlder(stamp, text)),
  };
}

/** Of four random bytes; that 2³² is no multiple of 23 makes one character more likely than another by a billionth. */
function numberIn(signature: string): number {
  const bytes = fromBase64Url(signature) ?? new Uint8Array(4);
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}
