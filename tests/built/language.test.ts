import type { HtmlElement } from 'html-validate';
import { expect, test } from 'vitest';
import { factsOf, localeCodes } from '../../src/i18n/locales.ts';
import { faults, localPages, pages } from './built-pages.ts';
import { attributeOf, inherited, parseHtml, textRuns } from './html-tree.ts';

const directions = new Map<string, string>(
  localeCodes.map((code) => [factsOf(code).lang, factsOf(code).direction]),
);

/** Abbreviations and names that are the same in every language, for which a mark would say nothing. */
const alikeEverywhere =
  /(?<!\p{Script=Latin})(?:CV|SFI|UHR|LSS|KAA|QR|axe|WCAG|HTML|html-validate|EN|AA|A|V|Meänkieli)(?!\p{Script=Latin})/gu;

test('every page says its language and its direction', () => {
  const found = faults(localPages, ({ locale, html }) => {
    const { lang, direction } = factsOf(locale);
    return html.includes(`<html lang="${lang}" dir="${direction}">`) ? [] : ['wrong lang or dir'];
  });
  expect(found).toEqual([]);
});

test('a passage in another language has that language’s direction', () => {
  const found = faults(pages, ({ tree }) =>
    tree.querySelectorAll('[lang]').flatMap((element) => {
      const lang = attributeOf(element, 'lang');
      const wanted = directions.get(lang);
      if (wanted === undefined) return [`lang="${lang}" is no language of the site`];
      return inherited(element, 'dir') === wanted ? [] : [`lang="${lang}" without dir="${wanted}"`];
    }),
  );
  expect(found).toEqual([]);
});

test('a passage with a direction of its own has no white space at its ends, where it would stand on the wrong side', () => {
  const found = faults(pages, ({ html }) => [
    ...(html.match(/<(?:bdi|span|strong|em)\b[^>]*\bdir="\w+"[^>]*>\s+\S{0,20}/g) ?? []),
    ...(html.match(
      /<(bdi|span|strong|em)\b(?=[^>]*\bdir="\w+")(?![^>]*class="sr")[^>]*>[^<]*\s<\/\1>/g,
    ) ?? []),
  ]);
  expect(found.filter((fault) => !fault.includes('class="sr"'))).toEqual([]);
});

/** Words in letters that the language around them is not written in, and that nothing marks as another language. */
function unmarked(tree: HtmlElement, lang: string): string[] {
  const body = tree.querySelector('body') ?? tree;
  return textRuns(body)
    .filter(({ parent }) => inherited(parent, 'lang') === lang && parent.closest('bdi') === null)
    .flatMap(({ text }) => text.replace(alikeEverywhere, '').match(foreignTo(lang)) ?? [])
    .map((words) => words.trim());
}

function foreignTo(lang: string): RegExp {
  const { script, language } = new Intl.Locale(lang).maximize();
  if (script !== 'Latn') return /\p{Script=Latin}[\p{Script=Latin}\s\d.,'’–-]*/gu;
  // Swedish letters give most Swedish words in a text in another language away.
  if (language !== 'sv')
    return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+|[\p{L}-]*[åäöÅÄÖ][\p{L}-]*/gu;
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+/gu;
}

test.each(localeCodes)('words in another language are marked on pages in %s', (locale) => {
  const lang = factsOf(locale).lang;
  const among = localPages.filter((page) => page.locale === locale);
  expect(faults(among, ({ tree }) => [...new Set(unmarked(tree, lang))])).toEqual([]);
});

test.each(localeCodes)(
  'what is marked as %s on other pages is written in its letters',
  (locale) => {
    const lang = factsOf(locale).lang;
    const among = localPages.filter((page) => page.locale !== locale);
    expect(faults(among, ({ tree }) => [...new Set(unmarked(tree, lang))])).toEqual([]);
  },
);

test.each([
  ['ar', '<html lang="ar"><body><p>وحدة <bdi lang="sv">Kista</bdi></p></body></html>', []],
  ['ar', '<html lang="ar"><body><p>وحدة Kista هنا</p></body></html>', ['Kista']],
  ['ar', '<html lang="ar"><body><p lang="sv">Kista</p></body></html>', []],
  ['sv', '<html lang="ar"><body><p lang="sv">Kista وحدة</p></body></html>', ['وحدة']],
  ['en', '<html lang="en"><body><p>Ask in Skärholmen.</p></body></html>', ['Skärholmen']],
])('unmarked words in %s are found in %s', (lang, html, words) => {
  expect(unmarked(parseHtml(html), lang)).toEqual(words);
});

test('digits are 0–9 on every page', () => {
  const found = faults(pages, ({ html }) => html.match(/[\u0660-\u0669\u06F0-\u06F9]+/g) ?? []);
  expect(found).toEqual([]);
});

test('no placeholder, key or missing value is left on a page', () => {
  // Staff see the keys of strings that are older than the Swedish.
  const readers = pages.filter(({ kind }) => kind !== 'staff');
  const found = faults(readers, ({ tree }) =>
    textRuns(tree.querySelector('body') ?? tree).flatMap(
      ({ text }) =>
        text.match(/\{\{|\}\}|\bundefined\b|\bNaN\b|\[object|\b[a-z]+\.[a-z]+[A-Z]\w+\b/g) ?? [],
    ),
  );
  expect(found).toEqual([]);
});
