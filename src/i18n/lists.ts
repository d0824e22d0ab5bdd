import { factsOf } from './locales.ts';
import type { Locale } from './locales.ts';

/** Words joined the way the language joins them: `arabiska och svenska`. */
export function joinWords(locale: Locale, words: readonly string[]): string {
  return new Intl.ListFormat(factsOf(locale).intl, { type: 'conjunction' }).format(words);
}
