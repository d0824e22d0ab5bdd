import { describe, expect, test } from 'vitest';
import { localeCodes, factsOf, isSwedish, sourceLocale } from '../../src/i18n/locales.ts';
import { plainText } from '../../src/i18n/marked-text.ts';
import { stemOf, stringFiles } from '../../src/i18n/string-stamps.ts';
import type { Strings } from '../../src/i18n/string-stamps.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { datesIn } from './dates-in.ts';
import { sameByIntent } from './same-by-intent.ts';
import { stringsIn } from './strings-in.ts';

/** A key is a plural when it has a form for "other"; `_one` alone could be the end of any name. */
function pluralStems(strings: Strings): string[] {
  return Object.keys(strings)
    .filter((key) => key.endsWith('_other'))
    .map(stemOf);
}

function placeholdersOf(text: string): string[] {
  return (text.match(/\{\{[^}]*\}\}/g) ?? []).sort();
}

function numbersIn(text: string): string[] {
  return (text.match(/\d+/g) ?? []).sort();
}

function categoriesOf(locale: Locale): string[] {
  return [...new Intl.PluralRules(factsOf(locale).intl).resolvedOptions().pluralCategories].sort();
}

/** Whether a plural form is for one number only, as Arabic "two" is: such a sentence may do without the digit. */
function isForOneNumber(locale: Locale, category: string): boolean {
  const rules = new Intl.PluralRules(factsOf(locale).intl);
  const counts = Array.from({ length: 300 }, (_, count) => count);
  return counts.filter((count) => rules.select(count) === category).length === 1;
}

describe.each(stringFiles.flatMap((file) => localeCodes.map((locale) => [file, locale] as const)))(
  '%s.json in %s',
  (file, locale) => {
    const source = stringsIn(sourceLocale, file);
    const strings = stringsIn(locale, file);
    const stems = pluralStems(source);

    test('has the keys of the Swedish, no more and no fewer', () => {
      const keys = new Set(Object.keys(strings).map(stemOf));
      const wanted = new Set(Object.keys(source).map(stemOf));
      expect(
        [...wanted].filter((key) => !keys.has(key)),
        'missing',
      ).toEqual([]);
      expect(
        [...keys].filter((key) => !wanted.has(key)),
        'left over',
      ).toEqual([]);
    });

    test('has exactly the plural forms of the language', () => {
      const wrong = stems.filter((stem) => {
        const forms = Object.keys(strings)
          .filter((key) => key.startsWith(`${stem}_`) && stemOf(key) === stem)
          .map((key) => key.slice(stem.length + 1));
        return forms.sort().join() !== categoriesOf(locale).join();
      });
      expect(wrong, `forms of ${locale}: ${categoriesOf(locale).join(', ')}`).toEqual([]);
    });

    test('has the placeholders of the Swedish in every sentence', () => {
      const wrong = Object.entries(strings).filter(([key, text]) => {
        const found = placeholdersOf(text);
        const stem = stemOf(key);
        const wanted = placeholdersOf(source[key] ?? source[`${stem}_other`] ?? '');
        const category = stems.includes(stem) ? key.slice(stem.length + 1) : '';
        const mayOmitCount = category !== '' && isForOneNumber(locale, category);
        const needed = mayOmitCount ? wanted.filter((one) => one !== '{{count}}') : wanted;
        return found.join() !== wanted.join() && found.join() !== needed.join();
      });
      expect(wrong).toEqual([]);
    });

    test('has the numbers and dates of the Swedish, but in plural forms', () => {
      const wrong = Object.entries(strings).filter(([key, text]) => {
        const original = source[key];
        if (original === undefined || stems.includes(stemOf(key))) return false;
        return (
          numbersIn(text).join() !== numbersIn(original).join() ||
          datesIn(locale, text).join() !== datesIn(sourceLocale, original).join()
        );
      });
      expect(wrong).toEqual([]);
    });

    test('has no empty sentence, no space at an end, and no markup', () => {
      const wrong = Object.entries(strings).filter(
        ([, text]) =>
          text === '' || text !== text.trim() || /<\/?[a-z]|&[a-z]+;/i.test(plainText(text)),
      );
      expect(wrong).toEqual([]);
    });
  },
);

// Easy Swedish may keep a string that is easy already, and a word of the glossary may be a name in every language.
const foreignLocales = localeCodes.filter((locale) => !isSwedish(locale));
const isName = (key: string) => key.endsWith('.name');

describe.each(
  stringFiles.flatMap((file) => foreignLocales.map((locale) => [file, locale] as const)),
)('%s.json in %s', (file, locale) => {
  const source = stringsIn(sourceLocale, file);
  const strings = stringsIn(locale, file);
  const same = Object.keys(strings).filter(
    (key) => plainText(strings[key] ?? '') === source[key] && !(file === 'glossary' && isName(key)),
  );
  const meant = sameByIntent[file]?.[locale] ?? [];

  test('says nothing in Swedish, but what is meant to be the same', () => {
    expect(same.filter((key) => !meant.includes(key))).toEqual([]);
  });

  test('lists as meant to be the same only what is', () => {
    expect(meant.filter((key) => !same.includes(key))).toEqual([]);
  });
});
