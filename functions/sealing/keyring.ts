import { createSecretKey, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { toBase64Url } from './base64url.ts';

/** One use of the secret: what is written now takes the newest key, what is read may have been written with the older. */
export interface Keys {
  readonly newest: KeyObject;
  /** Only while keys are rotated. */
  readonly older: KeyObject | undefined;
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

type Secret = Uint8Array<ArrayBuffer>;

/**
 * Derives the keys (HKDF-SHA-256) from the bytes of `BOOKING_KEY`, at least 32 random ones, and from those of
 * `BOOKING_KEY_OLD` while there is one.
 */
export async function deriveKeyring(secret: Secret, olderSecret?: Secret): Promise<Keyring> {
  const newest = keysOf(secret);
  const older = olderSecret && keysOf(olderSecret);
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

function keysOf(secret: Secret) {
  const keyFor = (use: string) => createSecretKey(derived(secret, use, 32));
  return {
    id: toBase64Url(derived(secret, 'key id', 8)),
    seal: keyFor('seal'),
    contentMac: keyFor('content mac'),
    stamp: keyFor('stamp'),
  };
}

// No salt: the secret is random already, and the purposes keep the keys apart (RFC 5869, 3.1).
function derived(secret: Secret, purpose: string, bytes: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `booking ${purpose}`, bytes));
}
