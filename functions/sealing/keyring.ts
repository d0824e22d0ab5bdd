import { toBase64Url } from './base64url.ts';

/** One use of the secret: what is written now takes the newest key, what is read may have been written with the older. */
export interface Keys {
  readonly newest: CryptoKey;
  /** Only while keys are rotated. */
  readonly older: CryptoKey | undefined;
}

/** What the server's one secret is used for, each use with keys of its own. */
export interface Keyring {
  /** Names the key that sealed a row; says nothing about the key itself. */
  readonly id: string;
  readonly olderId: string | undefined;
  readonly seal: Keys;
  readonly contentMac: Keys;
  readonly stamp: Keys;
}

const encoder = new TextEncoder();

type Secret = Uint8Array<ArrayBuffer>;

/**
 * Derives the keys (HKDF-SHA-256) from the bytes of `BOOKING_KEY`, at least 32 random ones, and from those of
 * `BOOKING_KEY_OLD` while there is one.
 */
export async function deriveKeyring(secret: Secret, olderSecret?: Secret): Promise<Keyring> {
  const newest = await keysOf(secret);
  const older = olderSecret && (await keysOf(olderSecret));
  const pair = (use: 'seal' | 'contentMac' | 'stamp') => ({
    newest: newest[use],
    older: older?.[use],
  });
  return {
    id: newest.id,
    olderId: older?.id,
    seal: pair('seal'),
    contentMac: pair('contentMac'),
    stamp: pair('stamp'),
  };
}

async function keysOf(secret: Secret) {
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
