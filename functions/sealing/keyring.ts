import { toBase64Url } from './base64url.ts';

/** What the server's one secret is used for, each use with a key of its own. */
export interface Keyring {
  /** Names the key that sealed a row; says nothing about the key itself. */
  readonly id: string;
  readonly seal: CryptoKey;
  readonly contentMac: CryptoKey;
  readonly stamp: CryptoKey;
}

const encoder = new TextEncoder();

/** Derives the keys (HKDF-SHA-256) from the bytes of `BOOKING_KEY`, at least 32 random ones. */
export async function deriveKeyring(secret: Uint8Array<ArrayBuffer>): Promise<Keyring> {
  const source = await crypto.subtle.importKey('raw', secret, 'HKDF', false, [
    'deriveKey',
    'deriveBits',
  ]);
  const idBits = await crypto.subtle.deriveBits(derivation('key id'), source, 64);
  return {
    id: toBase64Url(new Uint8Array(idBits)),
    seal: await crypto.subtle.deriveKey(
      derivation('seal'),
      source,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    ),
    contentMac: await macKey(source, 'content mac'),
    stamp: await macKey(source, 'stamp'),
  };
}

function macKey(source: CryptoKey, purpose: string): Promise<CryptoKey> {
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return crypto.subtle.deriveKey(derivation(purpose), source, hmac, false, ['sign', 'verify']);
}

// No salt: the secret is random already, and the purposes keep the keys apart (RFC 5869, 3.1).
function derivation(purpose: string) {
  const info = encoder.encode(`booking ${purpose}`);
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
}
