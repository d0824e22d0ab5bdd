import { expect, test } from 'vitest';
import { guideLocale, guideWords, languagesWithGuide, questionKeys } from './guide-words.ts';
import { isSwedish, localeCodes } from './locales.ts';
import type { Locale } from './locales.ts';

test.each<[Locale, Locale[], Locale]>([
  ['ar', ['sv', 'en', 'ar'], 'ar'],
  ['ar', ['sv', 'en'], 'en'],
  ['ar', ['sv', 'latt', 'so'], 'sv'],
  ['latt', ['sv'], 'sv'],
  ['sv', [], 'sv'],
])('readers of %s, where %j are whole, get the guide in %s', (locale, complete, shown) => {
  expect(guideLocale(locale, complete)).toBe(shown);
});

test('Swedish and easy Swedish have the whole guide', () => {
  expect(languagesWithGuide().filter(isSwedish)).toEqual(['sv', 'latt']);
});

test.each(localeCodes)('in %s words of another language are marked, and no others', (locale) => {
  const { isFallback, marks, locale: shown } = guideWords(locale);
  expect(isFallback).toBe(shown !== locale);
  expect('lang' in marks && 'dir' in marks).toBe(isFallback);
});

test('words that are missing stop the build, unless a page may do without', () => {
  const words = guideWords('sv');
  expect(() => words.text('answer.lost')).toThrow('guide.json in sv lacks "answer.lost"');
  expect(words.maybe('answer.lost')).toBeUndefined();
  expect(words.maybe('answer.unsaid')).toBe(words.text('answer.unsaid'));
});

test('Swedish is nobody’s translation, and easy Swedish says whose it is', () => {
  expect(guideWords('sv').translates).toBeUndefined();
  expect(guideWords('latt').translates?.source).toBe('sv');
});

test('a district is named by the facts, so that its answer needs no words', () => {
  const answers = [
    { says: 'jarva', to: 'a', known: { district: 'jarva' } },
    { says: 'elsewhere', to: 'b', known: {} },
  ];
  expect(questionKeys({ asks: 'district', sensitive: false, answers })).toEqual([
    'question.district.title',
    'question.district.help',
    'answer.elsewhere',
  ]);
});
