import { sentencesIn, wordsIn } from './sentences.ts';
import type { RequiredTerms } from './required-terms.ts';

export interface Measure {
  /** Words per sentence + 100 × long words / words (Björnsson 1968); required terms are never long words here. */
  readonly lix: number;
  /** The same with required terms counted as any other word. */
  readonly lixWithTerms: number;
  readonly words: number;
  readonly sentences: number;
  readonly meanSentence: number;
  /** The sentence with the most words, and how many it has. */
  readonly longestSentence: { readonly words: number; readonly text: string };
  /** Per cent of all words, required terms left out. */
  readonly longShare: number;
  /** How often each required term stands in the text, the long ones only. */
  readonly terms: ReadonlyMap<string, number>;
}

/** Björnsson's limit: a long word has more than six letters. */
const longFrom = 7;

export function isLong(word: string): boolean {
  return (word.match(/\p{L}/gu)?.length ?? 0) >= longFrom;
}

/**
 * Measures a text that is given as its blocks. A heading, a list item and a paragraph each end a sentence, so that the
 * items of "Det kan passa dig om du" count as sentences of their own: a reader takes in one line at a time.
 */
export function measure(blocks: readonly string[], required: RequiredTerms): Measure {
  const sentences = blocks.flatMap(sentencesIn).map((text) => ({ text, words: wordsIn(text) }));
  const words = sentences.flatMap((sentence) => sentence.words).length;
  const terms = new Map<string, number>();
  let long = 0;
  for (const sentence of sentences) {
    const places = required.placesIn(sentence.words);
    sentence.words.forEach((word, index) => {
      if (!isLong(word)) return;
      const term = places.get(index);
      if (term === undefined) long += 1;
      else terms.set(term, (terms.get(term) ?? 0) + 1);
    });
  }
  const termWords = [...terms.values()].reduce((sum, count) => sum + count, 0);
  const meanSentence = ratio(words, sentences.length);
  const longest = sentences.toSorted((one, other) => other.words.length - one.words.length)[0];
  return {
    lix: meanSentence + 100 * ratio(long, words),
    lixWithTerms: meanSentence + 100 * ratio(long + termWords, words),
    words,
    sentences: sentences.length,
    meanSentence,
    longestSentence: { words: longest?.words.length ?? 0, text: longest?.text ?? '' },
    longShare: 100 * ratio(long, words),
    terms,
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The middle value, or the mean of the two in the middle; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
