import { describe, expect, test } from 'vitest';
import { blockOfString } from '../../scripts/readability/text-blocks.ts';
import { localeCodes } from '../../src/i18n/locales.ts';
import { contentPaths, read } from './content-files.ts';
import { findingsIn, textsIn } from './texts-in.ts';
import { writingFaults } from './writing-faults.ts';

describe.each(localeCodes)('in %s', (locale) => {
  test('digits, stops, commas and marks of direction are those of the language', () => {
    const found = findingsIn(textsIn(locale), (text) => writingFaults(locale, text));
    expect(found).toEqual([]);
  });

  test('every letter is written in one way (NFC)', () => {
    const paths = contentPaths(`locales/${locale}/**/*.{mdx,json}`);
    const wrong = paths.filter((path) => read(path) !== read(path).normalize('NFC'));
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['en', '٣٠٠ people'],
  ['ti', '፫ መዓልቲ።'],
  ['ar', 'حجـز'],
  ['en', "do n't"],
  ['ar', 'مكان, وقت'],
  ['ar', 'هل هذا (مكان)?'],
  ['ar', 'مکان'],
  ['ar', 'عام 1447 هـ.'],
  ['ar', '\u2068<sv>boka</sv> الآن.'],
  ['ar', '\u2069<sv>boka</sv>\u2068'],
  ['ar', '\u200fالآن'],
  ['ti', 'ሕተቱ.'],
  ['ti', 'ሕተቱ'],
  ['ti', 'ሕተቱ፣ ደውሉ።'],
  ['ti', 'ፅሕፈት።'],
] as const)('in %s, a fault of "%s" is found', (locale, text) => {
  expect(writingFaults(locale, blockOfString(text))).not.toEqual([]);
});

test.each([
  ['ar', 'حجز (<sv>bokning</sv>)، 6,666 شخصاً؛ هل هذا صحيح؟ \u2068<sv>boka</sv>\u2069.'],
  ['ti', 'ሕተቱ፡ ደውሉ። (<sv>EN 301 549</sv>) ንሕና’ውን።'],
  ['en', 'the city’s page: 400 per cent'],
] as const)('in %s, nothing is wrong with "%s"', (locale, text) => {
  expect(writingFaults(locale, blockOfString(text))).toEqual([]);
});
