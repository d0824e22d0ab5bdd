import { beforeEach, expect, test } from 'vitest';
import { readTranslations } from '../read-translations.ts';
import { apply, receiveXliff, sentXliff, smallSite } from '../small-site.ts';
import type { SmallSite } from '../small-site.ts';

let site: SmallSite;
beforeEach(() => {
  site = smallSite();
});

const sent = (name: string) => sentXliff(site, name);
const receive = (text: string, role?: 'translator') => receiveXliff(site, text, role);

test('strings come back with a stamp for each key, older ones with their older stamp', () => {
  const text = sent('ui').replace('<target>Hello', '<target>Good day');
  site.edit('sv/ui.json', 'dagar', 'dygn');
  apply(receive(text, 'translator'));
  expect(site.read('en/ui.json')).toContain('Good day {{name}}');
  const row = readTranslations(site.folder).find(
    ({ locale, page: name }) => locale === 'en' && name === 'ui',
  );
  expect(row).toMatchObject({ staleKeys: ['a.days'], by: 'human', role: 'translator' });
});

const stranger = '<unit id="a.new"><segment><source>a</source><target>b</target></segment></unit>';

test.each([
  ['a placeholder that was lost', /(<target>Hello )<ph[^>]*\/>/, '$1', 'a.hello: {{name}} is lost'],
  [
    'a placeholder that was invented',
    '<target>Hello',
    '<target>{{who}}',
    '{{who}} is not in the Swedish',
  ],
  ['half a placeholder', '<target>Hello', '<target>{{who', 'not a whole placeholder'],
  ['markup', '<target>Hello', '<target>&lt;b>', 'not a whole placeholder or mark'],
  ['a key that is gone', '<unit id="a.hello"', '<unit id="a.other"', 'missing: a.hello'],
  [
    'a key that is not known',
    '<unit id="a.hello"',
    `${stranger}<unit id="a.hello"`,
    'not known: a.new',
  ],
])('strings with %s are refused', (_what, from, to, message) => {
  const text = sent('ui');
  const other = text.replace(from, to);
  expect(other).not.toBe(text);
  expect(() => receive(other)).toThrow(message);
});

test('every plural form of the language is asked for', () => {
  const ids = [...sentXliff(site, 'ui', 'ar').matchAll(/<unit id="(a\.days[^"]*)"/g)];
  expect(ids.map(([, id]) => id).sort()).toEqual(
    ['few', 'many', 'one', 'other', 'two', 'zero'].map((form) => `a.days_${form}`),
  );
});
