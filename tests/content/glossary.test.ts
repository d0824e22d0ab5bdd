import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { noticeFile } from '../../src/domain/notice.ts';
import { localeCodes } from '../../src/i18n/locales.ts';
import { plainText } from '../../src/i18n/marked-text.ts';
import { read, stringsOf } from './content-files.ts';
import { holes, terms, units } from './parsed-facts.ts';

test('at least 70 words are explained, and no form belongs to two of them', () => {
  const owners = new Map<string, string[]>();
  for (const [slug, { forms }] of terms)
    for (const form of forms) owners.set(form, [...(owners.get(form) ?? []), slug]);
  expect(terms.size).toBeGreaterThanOrEqual(70);
  expect([...owners].filter(([, slugs]) => slugs.length > 1)).toEqual([]);
});

test.each([...terms])('the word %s is found by one of its forms', (_slug, { swedish, forms }) => {
  const word = swedish.toLowerCase();
  expect(forms.filter((form) => word.includes(form.toLowerCase()))).not.toEqual([]);
});

test.each([...holes])('the hole %s names files that exist', (_slug, { files }) => {
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('a notice is about a unit that exists, ends after it begins, and has words in every language', () => {
  const { notices } = noticeFile.parse(parse(read('src/content/facts/notice.yaml')));
  expect(notices.filter(({ unit: slug }) => slug !== undefined && !units.has(slug))).toEqual([]);
  expect(notices.filter(({ from, until }) => Date.parse(from) >= Date.parse(until))).toEqual([]);
  const lacking = notices.flatMap(({ words }) => localeCodes.filter((code) => !words[code]));
  expect(lacking).toEqual([]);
});

test.each(localeCodes)('every word is explained in %s, in at most 40 words', (locale) => {
  const strings = stringsOf(locale, 'glossary');
  const wanted = [...terms.keys()].flatMap((slug) => [`${slug}.name`, `${slug}.text`]);
  expect(Object.keys(strings).sort()).toEqual(wanted.sort());
  const tooLong = Object.entries(strings).filter(
    ([, text]) => text.trim() === '' || plainText(text).trim().split(/\s+/).length > 40,
  );
  expect(tooLong).toEqual([]);
});
