import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  bookUnitPath,
  districtPath,
  pagePaths,
  routePath,
  servicePath,
  termPath,
  unitPath,
} from '../../src/domain/paths.ts';
import { searchWords } from '../../src/domain/search/search-words.ts';
import { wordsOf } from '../../src/domain/search/words.ts';
import { localeCodes } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { factsIn, read } from './content-files.ts';
import { terms } from './parsed-facts.ts';

const addresses = new Set<string>([
  ...Object.values(pagePaths),
  ...[...factsIn('services').keys()].map(servicePath),
  ...[...factsIn('routes').keys()].map(routePath),
  ...[...factsIn('units').keys()].flatMap((slug) => [unitPath(slug), bookUnitPath(slug)]),
  ...[...factsIn('districts').keys()].map(districtPath),
  ...[...terms.keys()].map(termPath),
]);

const fileOf = (locale: Locale) => `src/content/locales/${locale}/search.json`;

describe.each(localeCodes)('search.json in %s', (locale) => {
  test('is written', () => {
    expect(existsSync(fileOf(locale))).toBe(true);
  });

  const { called, passedOver } = searchWords.parse(JSON.parse(read(fileOf(locale))));

  test('names pages and words that exist', () => {
    expect(Object.keys(called).filter((path) => !addresses.has(path))).toEqual([]);
  });

  test('has nothing that is no word, and nothing twice', () => {
    const lists = [passedOver, ...Object.values(called)];
    expect(lists.flat().filter((text) => wordsOf(text).length === 0)).toEqual([]);
    expect(lists.flatMap((list) => list.filter((text, at) => list.indexOf(text) !== at))).toEqual(
      [],
    );
  });

  test('does not say which jobbtorg a place belongs to, which no source does', () => {
    const places = new Set(
      [...factsIn('districts').values()].flatMap((district) => {
        const { parts } = district as { parts: readonly { readonly name: string }[] };
        return parts.map(({ name }) => wordsOf(name).join(' '));
      }),
    );
    const claimed = Object.entries(called)
      .filter(([path]) => /^\/enheter\/./.test(path))
      .flatMap(([path, words]) =>
        words
          .filter(
            (word) => places.has(wordsOf(word).join(' ')) && !path.includes(wordsOf(word)[0] ?? ''),
          )
          .map((word) => `${path} ${word}`),
      );
    expect(claimed).toEqual([]);
  });
});
