import { describe, expect, test } from 'vitest';
import { isCurrent, stampsOf } from '../../src/i18n/stamp.ts';
import { sourceLocale } from '../../src/i18n/locales.ts';
import { otherLocales, sourceOf, translatedFiles } from './content-files.ts';
import type { WordsFile } from './content-files.ts';
import { datesIn } from './dates-in.ts';
import { differences, shapeOf } from './markdown-shape.ts';

function sourceStamps(file: WordsFile): string[] {
  const source = sourceOf(file);
  return source ? stampsOf(source.front, source.body) : [];
}

test.each(translatedFiles)(
  '$path has the headings, lists, links, dates and numbers of the Swedish',
  (file) => {
    const source = sourceOf(file);
    expect(differences(shapeOf(source?.body ?? ''), shapeOf(file.body, file.locale))).toEqual([]);
  },
);

test.each(translatedFiles)('$path has the numbers of the Swedish in its summary', (file) => {
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).sort();
  const source = sourceOf(file)?.front;
  expect(numbers(`${file.front.title} ${file.front.short}`)).toEqual(
    numbers(`${source?.title ?? ''} ${source?.short ?? ''}`),
  );
});

test.each(translatedFiles)('$path has the dates of the Swedish in its summary', (file) => {
  const source = sourceOf(file)?.front;
  expect(datesIn(file.locale, file.front.short)).toEqual(
    datesIn(sourceLocale, source?.short ?? ''),
  );
});

describe.each(otherLocales)('translations into %s', (locale) => {
  const files = translatedFiles.filter((file) => file.locale === locale);

  test('have one stamp for the front matter and one for each section', async ({ annotate }) => {
    const wrong = files.filter(
      (file) => file.front.translates?.stamps.length !== sourceStamps(file).length,
    );
    // That the Swedish has changed since is told to the reader on the page; here it is told to us.
    const stale = files.filter(
      (file) => !isCurrent(file.front.translates?.stamps ?? [], sourceStamps(file)),
    );
    if (stale.length > 0) await annotate(`older than the Swedish: ${stale.map(nameOf).join(', ')}`);
    expect(wrong.map(nameOf), `npm run translations stamp ${locale}`).toEqual([]);
  });
});

function nameOf({ folder, slug }: WordsFile): string {
  return `${folder}/${slug}`;
}

test.each([
  ['a list item', '- a\n- b\n', '- a\n', ['bullets: source 2, here 1']],
  ['a step', '1. a\n2. b\n', '1. a\n', ['steps: source 2, here 1']],
  ['a link', 'se [a](/boka/)', 'se a', ['links: /boka/ (source 1, here 0)']],
  ['a year', 'från 2007 och 2018', 'from 2018', ['numbers: 2007 (source 1, here 0)']],
  ['a field to fill in', 'a: <ToFill />', 'a:', ['components: ToFill became ']],
  ['a quotation', '> Hej.\n', 'Hello.\n', ['quotes: source 1, here 0']],
])('a translation that lost %s is found out', (_what, source, translation, found) => {
  expect(differences(shapeOf(source), shapeOf(translation))).toEqual(found);
});

test.each([
  ['latt', 'från 1 juli 2026'],
  ['en', 'from 1 July 2026'],
  ['ar', 'من 1 يوليو/تموز 2026'],
  ['so', 'laga bilaabo 1 Luulyo 2026'],
  ['ti', 'ካብ 1 ሓምለ 2026'],
] as const)(
  'a date is the same in %s with the name of its month, and another is not',
  (locale, text) => {
    expect(differences(shapeOf('från 1 juli 2026'), shapeOf(text, locale))).toEqual([]);
    expect(differences(shapeOf('från 1 augusti 2026'), shapeOf(text, locale))).toEqual([
      'dates: 2026-8-1 (source 1, here 0)',
      'dates: 2026-7-1 (source 0, here 1)',
    ]);
  },
);

test('a month without a number is no date, nor is a word that looks like one', () => {
  expect(datesIn('en', 'You may march in October, in 2026')).toEqual([]);
});

test('thousands may be parted as the language does', () => {
  expect(differences(shapeOf('6 666 personer 2018'), shapeOf('6,666 people in 2018'))).toEqual([]);
});

test('the Swedish under a quotation is no difference', () => {
  const translation = '> Hello.\n>\n> <Sv>Hej. Det var 2018.</Sv>\n\nMore.\n';
  expect(differences(shapeOf('> Hej.\n\nMer.\n'), shapeOf(translation))).toEqual([]);
});
