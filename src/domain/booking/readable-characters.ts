import { toAsciiDigits } from './digits.ts';

/**
 * Letters and digits that are not taken for one another in print, by hand or aloud: no 0/O, 1/I/L, 2/Z, 5/S, 8/B, 6/G, U/V.
 * Their number, 23, is prime, which the check character of a reference needs (`reference.ts`).
 */
export const readableCharacters = '34679ACDEFHJKMNPQRTVWXY';

/** What somebody typed or pasted of them, as they are stored: in capitals, without spaces and hyphens of any kind. */
export function plainCharacters(typed: string): string {
  return toAsciiDigits(typed.normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
}

/** Characters drawn at random, each as likely as any other. `random` gives bytes. */
export function drawCharacters(random: (length: number) => Uint8Array, length: number): string {
  let drawn = '';
  while (drawn.length < length) {
    for (const byte of random(length)) {
      // Bytes past the last whole multiple are thrown away: every character is equally likely.
      if (byte < readableCharacters.length * 11 && drawn.length < length)
        drawn += readableCharacters.charAt(byte % readableCharacters.length);
    }
  }
  return drawn;
}
