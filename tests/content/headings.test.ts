import { describe, expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import { plainText } from '../../src/i18n/marked-text.ts';
import { notYetTranslated } from './not-yet-translated.ts';
import {
  otherLocales,
  sourceFiles,
  sourceOf,
  stringsOf,
  translatedFiles,
  wordsFiles,
} from './content-files.ts';

/** Keys of ui.json: the headings of each kind of page, in the order a reader knows them by. */
const headingKeys: Readonly<Record<string, readonly string[]>> = {
  services: [
    'service.forMe',
    'service.whatYouGet',
    'service.howIn',
    'service.isNot',
    'service.next',
  ],
  routes: ['route.forMe', 'route.steps', 'route.say', 'route.notFor', 'route.next'],
  units: ['unit.what', 'unit.forWhom', 'unit.howIn'],
};

function headingsOf(body: string): string[] {
  return [...body.matchAll(/^##\s+(.+)$/gm)].map(([, heading = '']) =>
    heading.replace(/<\/?Sv>/g, '').trim(),
  );
}

const withFixedHeadings = wordsFiles.filter(({ folder }) => folder in headingKeys);

test.each(withFixedHeadings)('$path has the headings of its kind, in order', (file) => {
  const strings = stringsOf(file.locale, 'ui');
  const headings = (headingKeys[file.folder] ?? []).map((key) => plainText(strings[key] ?? ''));
  expect(headingsOf(file.body)).toEqual(headings);
});

test.each(wordsFiles)('$path says what it means in at most 60 words', ({ front }) => {
  expect(plainText(front.short).trim().split(/\s+/).length).toBeLessThanOrEqual(60);
});

test.each(wordsFiles)('$path has a menu name of few words', ({ front }) => {
  expect(plainText(front.menu).trim().split(/\s+/).length).toBeLessThanOrEqual(6);
  expect(front.title).not.toBe('');
});

test.each(wordsFiles)('$path leaves the h1 to the front matter', ({ body }) => {
  expect(body.match(/^#\s/gm)).toBeNull();
});

test.each(sourceFiles)('$path, the source, is nobody’s translation', ({ front }) => {
  expect(front.translates).toBeUndefined();
});

test.each(translatedFiles)(
  '$path says what it was made from, and stands for a Swedish page',
  (file) => {
    expect(file.front.translates?.source).toBe('sv');
    expect(sourceOf(file)).toBeDefined();
  },
);

describe.each(otherLocales)('in %s', (locale) => {
  const translated = translatedFiles
    .filter((file) => file.locale === locale)
    .map(({ folder, slug }) => `${folder}/${slug}`);
  const pages = sourceFiles.map(({ folder, slug }) => `${folder}/${slug}`);
  const gaps = notYetTranslated[locale] ?? [];

  test('every page is translated, but for those that are listed as not yet', () => {
    expect(pages.filter((page) => !translated.includes(page)).sort()).toEqual([...gaps].sort());
  });
});

test('the list of what is not yet translated names languages of the site', () => {
  const codes: readonly string[] = localeCodes;
  expect(Object.keys(notYetTranslated).filter((code) => !codes.includes(code))).toEqual([]);
});
