import { expect, test } from 'vitest';
import { compareIn, indexLetter } from './index-letter.ts';

test.each([
  ['sv', 'Överklagande', 'Ö'],
  ['sv', 'arbetsträning', 'A'],
  ['en', '“Example”', 'E'],
  ['ar', 'أمهات الأحياء', 'ا'],
  ['ar', 'المرشد', 'م'],
  ['ti', 'ሲቪ', 'ሰ'],
] as const)('in %s "%s" stands under %s', (locale, text, letter) => {
  expect(indexLetter(locale, text)).toBe(letter);
});

test('Swedish puts å, ä, ö last', () => {
  expect(['ö', 'a', 'å', 'z', 'ä'].sort(compareIn('sv'))).toEqual(['a', 'z', 'å', 'ä', 'ö']);
});

test.each([
  ['ar', ['Alfa', 'المال', 'لغة', 'بيت'], ['بيت', 'لغة', 'المال', 'Alfa']],
  ['ti', ['Alfa', 'ሰነድ', 'ሀገር'], ['ሀገር', 'ሰነድ', 'Alfa']],
] as const)('%s puts its own letters before Swedish names', (locale, words, sorted) => {
  expect([...words].sort(compareIn(locale))).toEqual(sorted);
});
