/**
 * Letters and digits that are not taken for one another in print, by hand or aloud: no 0/O, 1/I/L, 2/Z, 5/S, 8/B, 6/G, U/V.
 * Their number, 23, is prime, so that the weighted check character below finds every wrong character and every swap.
 */
const alphabet = '34679ACDEFHJKMNPQRTVWXY';
const bodyLength = 7;

/** A reference such as `K7QM-3RXA`: seven random characters and one check character. `random` gives bytes. */
export function makeReference(random: (length: number) => Uint8Array): string {
  let body = '';
  while (body.length < bodyLength) {
    for (const byte of random(bodyLength)) {
      // Bytes past the last whole multiple are thrown away: every character is equally likely.
      if (byte < alphabet.length * 11 && body.length < bodyLength)
        body += alphabet.charAt(byte % alphabet.length);
    }
  }
  const whole = body + checkCharacter(body);
  return `${whole.slice(0, 4)}-${whole.slice(4)}`;
}

/** Whether a reference, typed in any case and with or without hyphen or spaces, has a right check character. */
export function isReference(typed: string): boolean {
  const characters = typed.toUpperCase().replace(/[\s-]/g, '');
  const body = characters.slice(0, bodyLength);
  return (
    characters.length === bodyLength + 1 &&
    [...characters].every((character) => alphabet.includes(character)) &&
    checkCharacter(body) === characters.at(-1)
  );
}

/** Weighted sum modulo 23, the scheme of ISBN-10 with a prime of our alphabet's size. */
function checkCharacter(body: string): string {
  const sum = [...body].reduce(
    (total, character, index) => total + alphabet.indexOf(character) * (index + 2),
    0,
  );
  return alphabet.charAt(sum % alphabet.length);
}
