import { toBase64Url } from '../sealing/base64url.ts';
import { seal, unseal } from '../sealing/seal.ts';
import type { Keyring } from '../sealing/keyring.ts';
import type { RandomBytes } from '../random.ts';

/** 128 bits: the address of a booking is the only key to it. */
const tokenBytes = 16;

export function makeToken(random: RandomBytes): string {
  return toBase64Url(random(tokenBytes));
}

function placeOf(bookingId: string) {
  return { column: 'booking.token_sealed', row: bookingId } as const;
}

/** Kept so that a form sent twice, and the mail, can give the same address again. */
export function sealToken(
  keyring: Keyring,
  random: RandomBytes,
  bookingId: string,
  token: string,
): Promise<string> {
  return seal(keyring, random, placeOf(bookingId), token);
}

export function unsealToken(keyring: Keyring, bookingId: string, sealed: string): Promise<string> {
  return unseal(keyring, placeOf(bookingId), sealed);
}
