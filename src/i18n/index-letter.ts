import { factsOf } from './locales.ts';
import type { Locale } from './locales.ts';

const arabicArticle = /^ال(?=\p{L}{2})/u;
/** How Ethiopic is written: rows of eight, one letter with its vowels, which a list of words takes as one. */
const ethiopic = /^[\u1200-\u137f]/;

/** A text as a list of words sorts it: without what stands before the first letter, and without the Arabic article. */
function sortingText(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+/u, '').replace(arabicArticle, '');
}

/** The letter under which a list of words in a language has a text: `Å` in Swedish, `ا` for `أ`, `ሰ` for `ሲ`. */
export function indexLetter(locale: Locale, text: string): string {
  const letter = sortingText(text).slice(0, 1).toLocaleUpperCase(factsOf(locale).intl);
  if (ethiopic.test(letter)) return String.fromCharCode(letter.charCodeAt(0) & ~7);
  return /[ÅÄÖ]/.test(letter) ? letter : letter.normalize('NFD').slice(0, 1);
}

/** Compares two texts as a list of words in a language orders them; words in its own letters go first. */
export function compareIn(locale: Locale): (one: string, other: string) => number {
  const { intl } = factsOf(locale);
  const collator = new Intl.Collator(intl);
  const ownScript = new RegExp(`^\\p{Script=${scriptOf(intl)}}`, 'u');
  return (one, other) => {
    const [a, b] = [sortingText(one), sortingText(other)];
    return Number(ownScript.test(b)) - Number(ownScript.test(a)) || collator.compare(a, b);
  };
}

function scriptOf(tag: string): string {
  return new Intl.Locale(tag).maximize().script ?? 'Latn';
}
