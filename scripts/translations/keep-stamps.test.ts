import { beforeEach, expect, test } from 'vitest';
import { keepPage, keepStrings } from './keep-stamps.ts';
import { readTranslations } from './read-translations.ts';
import { apply, day, smallSite } from './small-site.ts';
import type { SmallSite } from './small-site.ts';
import { stampTranslation } from './stamp-translation.ts';

const page = 'sv/services/a.mdx';
let site: SmallSite;
let before: string;
const readBefore = () => before;

beforeEach(() => {
  site = smallSite();
  before = site.read(page);
});

function standing(locale: string, name = 'services/a') {
  const row = readTranslations(site.folder).find(
    (one) => one.locale === locale && one.page === name,
  );
  return name === 'ui' ? row?.staleKeys : row?.staleSections;
}

test('a section whose meaning is kept is current again, and nobody is said to have read it anew', () => {
  site.edit(page, 'Ring', 'Ringa');
  expect(standing('en')).toEqual([1]);
  apply(keepPage(site.folder, 'services/a', undefined, readBefore));
  expect([standing('en'), standing('ar')]).toEqual([[], []]);
  expect(site.read('en/services/a.mdx')).toContain('on: 2026-11-21, by: machine');
});

test('a translation that was stale before stays stale', () => {
  site.edit(page, 'Ett brev', 'Ett kort');
  before = site.read(page);
  site.edit(page, 'Ring', 'Ringa');
  site.edit(page, 'Fråga', 'Prata med');
  apply(keepPage(site.folder, 'services/a', undefined, readBefore));
  expect(standing('en')).toEqual([1]);
});

test('only the section that is asked for is kept', () => {
  site.edit(page, 'Ring', 'Ringa');
  site.edit(page, 'Fråga', 'Prata med');
  apply(keepPage(site.folder, 'services/a', '2', readBefore));
  expect(standing('en')).toEqual([1]);
});

test('of two sections with the same words only the edited one gets another stamp', () => {
  const twice = '\n## Mer\n\nLika.\n';
  for (const locale of ['sv', 'en'])
    site.write(`${locale}/services/a.mdx`, site.read(`${locale}/services/a.mdx`) + twice + twice);
  apply([stampTranslation(site.folder, 'en', 'services/a', { by: 'machine', on: day })]);
  before = site.read(page);
  site.edit(page, 'Lika', 'Likadant');
  apply(keepPage(site.folder, 'services/a', undefined, readBefore));
  expect(standing('en')).toEqual([]);
});

test.each([
  ['a page that does not exist', 'services/b', undefined, 'There is no Swedish page "services/b"'],
  ['a section that does not exist', 'services/a', '3', 'they are 0 (front matter) to 2'],
  ['no number', 'services/a', 'HEAD~1', '"HEAD~1" is not a section'],
  ['words that are the same', 'services/a', undefined, 'Nothing to keep'],
])('%s is refused', (_what, name, section, message) => {
  expect(() => keepPage(site.folder, name, section, readBefore)).toThrow(message);
});

test('a page with another number of sections is refused', () => {
  site.write(page, `${before}\n## Nytt\n\nNytt.\n`);
  expect(() => keepPage(site.folder, 'services/a', undefined, readBefore)).toThrow(
    'had 2 sections and has 3',
  );
});

test('nothing is kept where every translation was stale already', () => {
  site.edit(page, 'Ring', 'Ringa');
  before = site.read(page);
  site.edit(page, 'Ringa', 'Ring upp');
  expect(() => keepPage(site.folder, 'services/a', undefined, readBefore)).toThrow(
    'no translation of services/a was made from the Swedish as it was',
  );
});

test('a string whose meaning is kept is current again, the others are not', () => {
  before = site.read('sv/ui.json');
  site.edit('sv/ui.json', 'Hej', 'Hejsan');
  site.edit('sv/ui.json', 'dagar', 'dygn');
  expect(standing('en', 'ui')).toEqual(['a.hello', 'a.days']);
  apply(keepStrings(site.folder, 'ui', 'a.hello', readBefore));
  expect(standing('en', 'ui')).toEqual(['a.days']);
});

test('a string that was stale before stays stale', () => {
  site.edit('sv/ui.json', 'dagar', 'dygn');
  before = site.read('sv/ui.json');
  site.edit('sv/ui.json', 'Hej', 'Hejsan');
  site.edit('sv/ui.json', 'dygn', 'dygnet');
  apply(keepStrings(site.folder, 'ui', undefined, readBefore));
  expect(standing('en', 'ui')).toEqual(['a.days']);
});

test.each([
  ['a key that does not exist', 'a.nothing', 'ui.json has no key "a.nothing"'],
  ['a string that is the same', 'a.hello', 'Nothing to keep'],
])('%s is refused', (_what, key, message) => {
  before = site.read('sv/ui.json');
  expect(() => keepStrings(site.folder, 'ui', key, readBefore)).toThrow(message);
});
