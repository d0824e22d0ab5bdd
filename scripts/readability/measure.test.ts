import { expect, test } from 'vitest';
import { isLong, measure, median } from './measure.ts';
import { requiredTerms } from './required-terms.ts';

const terms = requiredTerms(
  new Map([
    ['jobbplan', ['jobbplan', 'jobbplanen']],
    ['ekonomiskt bistånd', ['ekonomiskt bistånd']],
  ]),
);

test('LIX is the words of a sentence and the share of words with more than six letters', () => {
  // 10 words, 2 sentences, 3 long words: 5 + 30.
  const found = measure(['Kommunen hjälper dig att söka. Du får en planering där.'], terms);
  expect(found).toMatchObject({ words: 10, sentences: 2, meanSentence: 5, longShare: 30, lix: 35 });
  expect(found.longestSentence.words).toBe(5);
});

test('a required term is a word, never a long one, and is counted apart', () => {
  const found = measure(['Jobbplanens mål är ekonomiskt bistånd.'], terms);
  expect(found).toMatchObject({ words: 5, lix: 5, lixWithTerms: 65 });
  expect([...found.terms]).toEqual([
    ['jobbplan', 1],
    ['ekonomiskt bistånd', 2],
  ]);
});

test('half of a term is no term', () => {
  expect(measure(['Ekonomiskt stöd.'], terms)).toMatchObject({ lix: 52, terms: new Map() });
});

test('the end of a block ends a sentence', () => {
  expect(measure(['Det passar dig om du', 'är ny', 'vill lära dig.'], terms).sentences).toBe(3);
});

test.each([
  ['arbetet', true],
  ['arbete', false],
  ['2007–2018', false],
  ['e-posten', true],
])('%s is a long word: %s', (word, expected) => {
  expect(isLong(word)).toBe(expected);
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[], 0],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});
