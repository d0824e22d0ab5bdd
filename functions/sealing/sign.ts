import { fromBase64Url, toBase64Url } from './base64url.ts';
import type { Keys } from './keyring.ts';

const encoder = new TextEncoder();

/** HMAC-SHA-256 of a text, as base64url. */
export async function sign({ newest }: Keys, text: string): Promise<string> {
  return toBase64Url(
    new Uint8Array(await crypto.subtle.sign('HMAC', newest, encoder.encode(text))),
  );
}

/** Whether a signature is one of these keys' for this text; takes the same time whatever is wrong. */
export async function isSignedBy(
  { newest, older }: Keys,
  text: string,
  signature: string,
): Promise<boolean> {
  const bytes = fromBase64Url(signature);
  if (bytes === undefined) return false;
  const isOf = (key: CryptoKey) => crypto.subtle.verify('HMAC', key, bytes, encoder.encode(text));
  const [byNewest, byOlder] = await Promise.all([isOf(newest), older !== undefined && isOf(older)]);
  return byNewest || byOlder;
}

/** SHA-256 of a secret that is random itself, as base64url: finds a token without holding it. */
export async function digest(text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))));
}
