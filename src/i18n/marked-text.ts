import { isSwedish } from './locales.ts';
import type { Locale } from './locales.ts';

/**
 * A Swedish word that is kept in a string of another language stands between `<sv>` and `</sv>`:
 * `income support (<sv>försörjningsstöd</sv>)`. It is marked as Swedish where a page shows it and plain elsewhere.
 */
export interface TextPart {
  readonly text: string;
  readonly isSwedish: boolean;
}

const swedishWord = /<sv>(.*?)<\/sv>/g;

/** A string as its parts, in order; those that are Swedish are to be marked. */
export function markedParts(marked: string): TextPart[] {
  return marked
    .split(swedishWord)
    .map((text, index) => ({ text, isSwedish: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** The same string where nothing can be marked: a page's title, a mail, an attribute. */
export function plainText(marked: string): string {
  return marked.replace(swedishWord, '$1');
}

/** A Swedish name as it stands in a text of a language. */
export function swedishName(locale: Locale, name: string): string {
  return isSwedish(locale) ? name : `<sv>${name}</sv>`;
}
