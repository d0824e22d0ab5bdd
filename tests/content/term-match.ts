import type { TextBlock } from '../../scripts/readability/text-blocks.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { likeness, sharedStart } from './word-forms.ts';

/** A translation with its Swedish beside it: `income support (<Sv>försörjningsstöd</Sv>)`. */
export interface GlossedTerm {
  /** The words before the parenthesis, the nearest last. */
  readonly words: readonly string[];
  readonly swedish: string;
}

/** How far before its Swedish a translation may begin, in words. */
const reach = 9;

/** Every `X (<Sv>term</Sv>)` of a block; of several terms in one parenthesis, the first. */
export function glossedTerms({ parts }: TextBlock): GlossedTerm[] {
  return parts.flatMap((part, index) => {
    const before = parts
      .slice(0, index)
      .map(({ text }) => text)
      .join('');
    const after = parts[index + 1]?.text ?? '';
    const isGloss = /\(\u2068?$/.test(before) && /^\u2069?[),،፡]/.test(after);
    if (!part.isSwedish || !isGloss) return [];
    const [swedish = ''] = part.text.split(/,\s/);
    return [{ words: wordsOf(before).slice(-reach), swedish }];
  });
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? [];
}

/** Arabic prepositions as long as a noun; the Latin ones are known by their length. */
const smallWords = new Set(['لدى', 'على', 'إلى', 'عند']);

/**
 * Words of a chosen term that carry its meaning: small words such as "of" may change with the sentence, and where the
 * table says "to Jobbtorg" a text may name the unit.
 */
function weightyWords(term: string): string[] {
  const words = wordsOf(term);
  const weighty = words.filter(
    (word) =>
      word !== 'Jobbtorg' &&
      !smallWords.has(word) &&
      word.length > (/\p{Script=Latin}/u.test(word) ? 3 : 2),
  );
  return weighty.length > 0 ? weighty : words;
}

/** What must be there of a chosen term's words: two of three, for its last ones often go without saying. */
const enough = 2 / 3;

/** Whether one of the chosen terms stands among these words: two thirds of its words, each in any form. */
export function holdsOneOf(
  locale: Locale,
  words: readonly string[],
  chosen: readonly string[],
): boolean {
  return chosen.some((term) => {
    const weighty = weightyWords(term);
    return held(locale, words, weighty) >= Math.ceil(weighty.length * enough);
  });
}

/** Whether at least one word of one of the chosen terms is there: a short form, after the whole has been said. */
export function holdsPartOf(
  locale: Locale,
  words: readonly string[],
  chosen: readonly string[],
): boolean {
  return chosen.some((term) => held(locale, words, weightyWords(term)) > 0);
}

function held(locale: Locale, words: readonly string[], wanted: readonly string[]): number {
  return wanted.filter((word) => words.some((one) => sharedStart(locale, one, word))).length;
}

/** How near these words come to the nearest of the chosen terms, from 0 to 1. */
export function nearness(
  locale: Locale,
  words: readonly string[],
  chosen: readonly string[],
): number {
  const ofTerm = (term: string) => {
    const weighty = weightyWords(term);
    const best = weighty.map((word) =>
      Math.max(0, ...words.map((one) => likeness(locale, one, word))),
    );
    return best.reduce((sum, one) => sum + one, 0) / Math.max(1, weighty.length);
  };
  return Math.max(0, ...chosen.map(ofTerm));
}
