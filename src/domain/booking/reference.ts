import { drawCharacters, plainCharacters, readableCharacters } from './readable-characters.ts';

const bodyLength = 7;

/** A reference such as `K7QM-3RXA`: seven random characters and one check character. `random` gives bytes. */
export function makeReference(random: (length: number) => Uint8Array): string {
  const body = drawCharacters(random, bodyLength);
  const whole = body + checkCharacter(body);
  return `${whole.slice(0, 4)}-${whole.slice(4)}`;
}

/** Whether a reference, typed in any case and with or without hyphen or spaces, has a right check character. */
export function isReference(typed: string): boolean {
  const characters = plainCharacters(typed);
  const body = characters.slice(0, bodyLength);
  return (
    characters.length === bodyLength + 1 &&
    [...characters].every((character) => readableCharacters.includes(character)) &&
    checkCharacter(body) === characters.at(-1)
  );
}

/**
 * Weighted sum modulo 23, the scheme of ISBN-10 with a prime of our alphabet's size: finds every wrong character and every
 * swap.
 */
function checkCharacter(body: string): string {
  const sum = [...body].reduce(
    (total, character, index) => total + readableCharacters.indexOf(character) * (index + 2),
    0,
  );
  return readableCharacters.charAt(sum % readableCharacters.length);
}
