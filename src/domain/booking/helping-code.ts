import { Temporal } from 'temporal-polyfill';
import { timeZone, toUtc } from '../time.ts';
import { drawCharacters, plainCharacters, readableCharacters } from './readable-characters.ts';

// A helping code is made for somebody who is helped to book: six characters that can be read aloud, for one booking. It
// fills in a form and proves nothing.

const helpingCodeLength = 6;

/** Days for which a code can be used, after the day on which it was made. */
export const helpingCodeDays = 14;

/** The first five characters of a new code, drawn. */
export function drawCodeBody(random: (length: number) => Uint8Array): string {
  return drawCharacters(random, helpingCodeLength - 1);
}

/**
 * A whole code: its last character is made of a number that only the server can tell from the others, so that a mistyped
 * code is known as one without a list of those that were given.
 */
export function withCheck(body: string, number: number): string {
  return body + readableCharacters.charAt(number % readableCharacters.length);
}

/**
 * A typed code as it is stored, `K7M4PX`: in capitals, without spaces and hyphens, G and U read as the 6 and V that they
 * look like. Undefined when it is not six of our characters.
 */
export function readHelpingCode(typed: string): string | undefined {
  const characters = plainCharacters(typed).replaceAll('G', '6').replaceAll('U', 'V');
  const isOne =
    characters.length === helpingCodeLength &&
    [...characters].every((character) => readableCharacters.includes(character));
  return isOne ? characters : undefined;
}

/** A code in two groups, as it is read aloud: `K7M 4PX`. */
export function helpingCodeForReading(code: string): string {
  return `${code.slice(0, helpingCodeLength / 2)} ${code.slice(helpingCodeLength / 2)}`;
}

/** Until when a code made now can be used (ISO UTC): the end of a day in Stockholm, so that the day can be told. */
export function helpingCodeUntil(now: Date): string {
  const end = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .add({ days: helpingCodeDays + 1 })
    .startOfDay();
  return toUtc(new Date(end.epochMilliseconds));
}
