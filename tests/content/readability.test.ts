import { describe, expect, test } from 'vitest';
import { median } from '../../scripts/readability/measure.ts';
import { passivesIn } from '../../scripts/readability/passive.ts';
import { readPages, readRequiredTerms } from '../../scripts/readability/read-pages.ts';
import { measurePages } from '../../scripts/readability/report.ts';
import { sentencesIn, wordsIn } from '../../scripts/readability/sentences.ts';

const required = readRequiredTerms();

/** LIX of the middle page and of the hardest, and the longest first sentence in words. */
const limits = [
  { locale: 'sv', middle: 38, hardest: 45, firstSentence: 20 },
  { locale: 'latt', middle: 28, hardest: 32, firstSentence: 12 },
] as const;

describe.each(limits)('in $locale', ({ locale, middle, hardest, firstSentence }) => {
  const pages = measurePages(readPages(locale), required);

  test(`the middle page has a LIX of ${String(middle)} at most`, () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(median(pages.map(({ measure }) => measure.lix))).toBeLessThanOrEqual(middle);
  });

  test(`no page has a LIX over ${String(hardest)}`, () => {
    const tooHard = pages.filter(({ measure }) => measure.lix > hardest);
    expect(tooHard.map(({ name, measure }) => `${name}: ${measure.lix.toFixed(1)}`)).toEqual([]);
  });

  test(`every page opens with at most 60 words, the first sentence with ${String(firstSentence)}`, () => {
    const wrong = pages.flatMap(({ name, short }) => {
      if (short === undefined) return [];
      const [first = ''] = sentencesIn(short);
      const counts = { all: wordsIn(short).length, first: wordsIn(first).length };
      return counts.all > 60 || counts.first > firstSentence || counts.first === 0
        ? [`${name}: ${String(counts.all)} words, the first sentence ${String(counts.first)}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });

  test('what a page opens with speaks to the reader', () => {
    const wrong = pages.filter(
      ({ short }) =>
        short !== undefined && !/(?<!\p{L})(?:du|dig|din|ditt|dina)(?!\p{L})/iu.test(short),
    );
    expect(wrong.map(({ name, short }) => `${name}: ${short ?? ''}`)).toEqual([]);
  });
});

describe('easy Swedish', () => {
  const sentences = readPages('latt').flatMap(({ name, blocks }) =>
    blocks.flatMap(sentencesIn).map((sentence) => ({ name, sentence })),
  );

  test('has no sentence of more than 15 words', () => {
    const long = sentences.filter(({ sentence }) => wordsIn(sentence).length > 15);
    expect(long.map(({ name, sentence }) => `${name}: ${sentence}`)).toEqual([]);
  });

  test('says who does something: no passive', () => {
    const found = sentences.flatMap(({ name, sentence }) =>
      passivesIn(sentence).map((words) => `${name}: ${words} in "${sentence}"`),
    );
    expect(found).toEqual([]);
  });
});
