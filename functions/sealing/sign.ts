import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { fromBase64Url } from './base64url.ts';
import type { Keys } from './keyring.ts';

/** Bytes of a signature. */
const signatureBytes = 32;

// Node's own functions, which answer at once: WebCrypto sends each of these few microseconds to another thread, where
// they wait behind what is being written to disk (docs/decisions/0021-sealing-without-webcrypto.md).

/** HMAC-SHA-256 of a text, as base64url. */
export async function sign({ newest }: Keys, text: string): Promise<string> {
  return createHmac('sha256', newest).update(text).digest('base64url');
}

/** The same under the older key, while keys are rotated; else as it is under the newest. */
export async function signOlder({ newest, older = newest }: Keys, text: string): Promise<string> {
  return createHmac('sha256', older).update(text).digest('base64url');
}

/** Whether a signature is one of these keys' for this text; what is as long as one takes the same time whatever is wrong. */
export async function isSignedBy(
  { newest, older }: Keys,
  text: string,
  signature: string,
): Promise<boolean> {
  const bytes = fromBase64Url(signature);
  if (bytes?.length !== signatureBytes) return false;
  const isOf = (key: KeyObject) =>
    timingSafeEqual(createHmac('sha256', key).update(text).digest(), bytes);
  const byNewest = isOf(newest);
  return older === undefined ? byNewest : isOf(older) || byNewest;
}

/** SHA-256 of a secret that is random itself, as base64url: finds a token without holding it. */
export async function digest(text: string): Promise<string> {
  return createHash('sha256').update(text).digest('base64url');
}
