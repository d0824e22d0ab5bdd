import { expect, test } from 'vitest';
import {
  drawCodeBody,
  helpingCodeForReading,
  helpingCodeUntil,
  readHelpingCode,
  withCheck,
} from './helping-code.ts';

let drawn = 0;
const random = (length: number) => Uint8Array.from({ length }, () => (drawn += 37) % 256);
const codes = Array.from({ length: 1000 }, (_, number) => withCheck(drawCodeBody(random), number));

test('a code is six characters that are not taken for one another', () => {
  expect(codes.filter((code) => !/^[34679ACDEFHJKMNPQRTVWXY]{6}$/.test(code))).toEqual([]);
});

test('a code that was made is known as one, however it is typed', () => {
  for (const code of codes) {
    const spoken = helpingCodeForReading(code);
    for (const typed of [code, spoken, spoken.toLowerCase(), ` ${spoken.replace(' ', '-')} `]) {
      expect(readHelpingCode(typed)).toBe(code);
    }
  }
});

test('each of the characters can be the last', () => {
  expect(new Set(codes.map((code) => code.at(-1))).size).toBe(23);
});

test.each([
  ['k7m 4px', 'K7M4PX'],
  ['K7M–4PX', 'K7M4PX'],
  ['k7m\u00A04px', 'K7M4PX'],
  ['Ｋ７Ｍ４ＰＸ', 'K7M4PX'],
  ['K٧M٤PX', 'K7M4PX'],
  ['gucdef', '6VCDEF'],
])('%s is read as %s', (typed, code) => {
  expect(readHelpingCode(typed)).toBe(code);
});

test.each(['', 'K7M4P', 'K7M4PXX', 'K7M4P0', 'K7M4PÖ', 'K7M/PX', 'кодкод'])(
  '"%s" is no code',
  (typed) => {
    expect(readHelpingCode(typed)).toBeUndefined();
  },
);

test('a code can be used through the fourteenth day, by the clock on the wall', () => {
  expect(helpingCodeUntil(new Date('2026-11-23T13:00:00Z'))).toBe('2026-12-07T23:00:00.000Z');
  // Made in summer time a minute before midnight, and ended in winter time.
  expect(helpingCodeUntil(new Date('2026-10-15T21:59:00Z'))).toBe('2026-10-29T23:00:00.000Z');
});
