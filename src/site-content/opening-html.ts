import type { Locale } from '../i18n/locales.ts';
import { markedHtml } from './marked-html.ts';
import { termLinks } from './term-links.ts';
import { wordsHtml } from './words-html.ts';
import type { WordsHtml } from './words-html.ts';
import type { ShownWords } from './words-of.ts';

/** "In short", with the terms it is the first to use leading to their explanation. */
export async function openingHtml(
  { entry, entryLocale }: ShownWords,
  pageLocale: Locale,
): Promise<WordsHtml> {
  return wordsHtml(markedHtml(entry.data.short), await termLinks(entryLocale, pageLocale));
}
