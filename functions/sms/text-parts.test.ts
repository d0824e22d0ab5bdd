import { expect, test } from 'vitest';
import { textParts, withPlainPunctuation } from './text-parts.ts';

const arabic = 'م';
const tigrinya = 'ኣ';

test.each([
  ['160 of the GSM alphabet', 'a'.repeat(160), 1],
  ['161 of them', 'a'.repeat(161), 2],
  ['306 of them', 'a'.repeat(306), 2],
  ['307 of them', 'a'.repeat(307), 3],
  ['160 Swedish letters', 'åäöÅÄÖéÉ'.repeat(20), 1],
  ['80 that take two places each', '€'.repeat(80), 1],
  ['81 of them', '€'.repeat(81), 2],
  [
    '305 with one of them across the border of two parts',
    `${'a'.repeat(152)}€${'a'.repeat(152)}`,
    3,
  ],
  ['70 Arabic letters', arabic.repeat(70), 1],
  ['71 of them', arabic.repeat(71), 2],
  ['134 of them', arabic.repeat(134), 2],
  ['135 of them', arabic.repeat(135), 3],
  ['70 Tigrinya letters', tigrinya.repeat(70), 1],
  ['135 of them', tigrinya.repeat(135), 3],
  ['71 Latin letters, one of them with an accent the alphabet lacks', `${'a'.repeat(70)}ő`, 2],
])('%s are the right number of parts', (_what, text, parts) => {
  expect(textParts(text)).toBe(parts);
});

test('a long dash does not halve what fits in a part', () => {
  const text = `Exempel \u2013 ${'a'.repeat(150)}`;
  expect(textParts(text)).toBe(3);
  expect(textParts(withPlainPunctuation(text))).toBe(1);
});

test('the punctuation of print becomes that of the GSM alphabet', () => {
  expect(withPlainPunctuation('\u201cJa\u201d\u00a0\u2013 \u2018nej\u2019\u2014\u2026')).toBe(
    `"Ja" - 'nej'-...`,
  );
});
