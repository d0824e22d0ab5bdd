import { beforeEach, expect, test } from 'vitest';
import { readTranslations } from './read-translations.ts';
import { apply, day, smallSite } from './small-site.ts';
import type { SmallSite } from './small-site.ts';
import { stampAll } from './stamp-all.ts';
import { stampTranslation } from './stamp-translation.ts';
import { staleKeysOf, tableOf } from './table.ts';

const later = new Date('2026-12-01');
let site: SmallSite;
beforeEach(() => {
  site = smallSite();
});

function rowOf(locale: string, page: string) {
  return readTranslations(site.folder).find((row) => row.locale === locale && row.page === page);
}

test.each(['services/a', 'ui'])('a confirmation of %s says which role, and when', (page) => {
  const made = { by: 'human', role: 'interpreter', on: later } as const;
  apply([stampTranslation(site.folder, 'en', page, made)]);
  expect(rowOf('en', page)).toMatchObject({ state: 'current', ...made, on: '2026-12-01' });
});

test('a machine takes the place of the person when it translates anew, and only then', () => {
  const made = { by: 'human', role: 'staff', on: day } as const;
  apply([stampTranslation(site.folder, 'en', 'services/a', made)]);
  expect(stampAll(site.folder, 'en', undefined, later).changes).toEqual([]);
  site.edit('sv/services/a.mdx', 'Ring', 'Ringa');
  apply(stampAll(site.folder, 'en', undefined, later).changes);
  expect(rowOf('en', 'services/a')).toMatchObject({ state: 'current', by: 'machine' });
  expect(site.read('en/services/a.mdx')).not.toContain('role');
});

test('everything but the line of the translation stays as it was written', () => {
  const before = site.read('en/services/a.mdx');
  site.edit('sv/services/a.mdx', 'Ring', 'Ringa');
  apply(stampAll(site.folder, 'en', 'services/a', day).changes);
  const line = /^translates:.*$/m;
  expect(site.read('en/services/a.mdx').replace(line, '')).toBe(before.replace(line, ''));
});

test('a page that lacks a section is not stamped, the others are', () => {
  site.write('sv/services/a.mdx', `${site.read('sv/services/a.mdx')}\n## Nytt\n\nNytt.\n`);
  site.edit('sv/ui.json', 'Hej', 'Hejsan');
  const { changes, refusals } = stampAll(site.folder, 'en', undefined, later);
  expect(changes.map(({ message }) => message)).toEqual([expect.stringContaining('en ui')]);
  expect(refusals).toEqual([expect.stringContaining('has 2 sections, the Swedish has 3')]);
});

test('a key that is not translated gets no stamp', () => {
  site.write('en/ui.json', JSON.stringify({ 'a.hello': 'Hello {{name}}' }));
  apply(stampAll(site.folder, 'en', 'ui', day).changes);
  expect(rowOf('en', 'ui')?.staleKeys).toEqual(['a.days']);
  expect(site.read('en/ui.stamps.json')).not.toContain('a.days');
});

test.each([
  ['a page that does not exist', 'services/b'],
  ['a page that is not translated', 'pages/om'],
])('%s is refused', (_what, page) => {
  expect(() => stampAll(site.folder, 'en', page, day)).toThrow(`There is no ${page} in en`);
});

test('the table tells state, sections, keys and who, and counts for each language', () => {
  const made = { by: 'human', role: 'staff', on: day } as const;
  apply([stampTranslation(site.folder, 'ar', 'services/a', made)]);
  site.edit('sv/services/a.mdx', 'Ring', 'Ringa');
  site.edit('sv/ui.json', 'Hej', 'Hejsan');
  const rows = readTranslations(site.folder);
  const table = tableOf(rows).replace(/ +/g, ' ').split('\n');
  expect(table).toContain('ar services/a stale confirmed by staff 2026-11-21 sections 1');
  expect(table).toContain('en ui stale machine 2026-11-21 1 keys');
  expect(table).toContain('so services/a missing');
  expect(table).toContain('ar 0 current, 2 stale, 0 missing; 1 confirmed by a person');
  expect(staleKeysOf(rows)).toContain('en     ui a.hello');
});

test('a page of Swedish that grew is told as lacking sections', () => {
  site.write('sv/services/a.mdx', `${site.read('sv/services/a.mdx')}\n## Nytt\n\nNytt.\n`);
  expect(rowOf('en', 'services/a')).toMatchObject({ isIncomplete: true, staleSections: [] });
});
