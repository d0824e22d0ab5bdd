import { expect, test, vi } from 'vitest';
import { mailTranslator, translator } from './strings.ts';

// A small set of strings in place of the real ones: what is tested is how they are looked up.
vi.mock('../content/locales/sv/ui.json', () => ({
  default: {
    skip: 'Hoppa',
    'site.name': 'Namn',
    'header.menu': 'Meny',
    'notice.fallback': 'På {{language}}',
    'book.seatsLeft_one': '{{count}} träff',
    'book.seatsLeft_other': '{{count}} träffar',
  },
}));
vi.mock('../content/locales/en/ui.json', () => ({ default: { skip: 'Skip', 'header.menu': '' } }));
vi.mock('../content/locales/ar/ui.json', () => ({
  default: {
    'nav.services': 'دعم (<sv>stöd</sv>)',
    'book.seatsLeft_zero': 'zero {{count}}',
    'book.seatsLeft_one': 'one {{count}}',
    'book.seatsLeft_two': 'two {{count}}',
    'book.seatsLeft_few': 'few {{count}}',
    'book.seatsLeft_many': 'many {{count}}',
    'book.seatsLeft_other': 'other {{count}}',
  },
}));
vi.mock('../content/locales/sv/mail.json', () => ({ default: { meeting: 'Möte' } }));
vi.mock('../content/locales/en/mail.json', () => ({ default: { meeting: 'Meeting' } }));
vi.mock('../content/locales/ar/mail.json', () => ({ default: {} }));

test.each([
  ['in its own language', 'en', 'skip', 'Skip'],
  ['in the next language of the chain when it is missing', 'ar', 'skip', 'Skip'],
  ['in Swedish at the end of the chain', 'ar', 'site.name', 'Namn'],
  ['in Swedish when a translation is still empty', 'en', 'header.menu', 'Meny'],
] as const)('a string is found %s', (_where, locale, key, sentence) => {
  expect(translator(locale)(key)).toBe(sentence);
});

test('sentences of mail fall back along the same chain', () => {
  expect(mailTranslator('ar')('meeting')).toBe('Meeting');
});

test.each([
  [0, 'zero 0'],
  [1, 'one 1'],
  [2, 'two 2'],
  [3, 'few 3'],
  [11, 'many 11'],
  [100, 'other 100'],
])('Arabic has six plural forms: %i is "%s"', (count, sentence) => {
  expect(translator('ar')('book.seatsLeft', { count })).toBe(sentence);
});

test.each([
  [0, '0 träffar'],
  [1, '1 träff'],
  [2, '2 träffar'],
])('Swedish has two plural forms: %i is "%s"', (count, sentence) => {
  expect(translator('sv')('book.seatsLeft', { count })).toBe(sentence);
});

test('what is put into a sentence stays as it is, to be escaped where it is shown', () => {
  expect(translator('sv')('notice.fallback', { language: '<b>&' })).toBe('På <b>&');
});

test('a Swedish word in a sentence is marked for a page, and plain elsewhere', () => {
  const t = translator('ar');
  expect(t.marked('nav.services')).toBe('دعم (<sv>stöd</sv>)');
  expect(t('nav.services')).toBe('دعم (stöd)');
});
