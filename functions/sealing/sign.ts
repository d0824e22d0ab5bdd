import { fromBase64Url, toBase64Url } from './base64url.ts';

const encoder = new TextEncoder();

/** HMAC-SHA-256 of a text, as base64url. */
export async function sign(key: CryptoKey, text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text))));
}

/** Whether a signature is this key's for this text; takes the same time whatever is wrong. */
export async function isSignedBy(
  key: CryptoKey,
  text: string,
  signature: string,
): Promise<boolean> {
  const bytes = fromBase64Url(signature);
  return bytes !== undefined && crypto.subtle.verify('HMAC', key, bytes, encoder.encode(text));
}

/** SHA-256 of a secret that is random itself, as base64url: finds a token without holding it. */
export async function digest(text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))));
}
