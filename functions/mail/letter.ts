import { factsOf } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';

/** A part of a letter. `locale` is that of the part where it is another than the letter's. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly locale?: Locale }
  | { readonly kind: 'heading'; readonly text: string; readonly locale?: Locale }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly locale?: Locale }
  /** Label and value, such as "When" and a date. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** What somebody else wrote, shown as written. */
  | { readonly kind: 'quote'; readonly text: string };

/** What a message says, written once and rendered twice: as text and as HTML. */
export interface Letter {
  readonly locale: Locale;
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/**
 * A value of unknown direction set apart from the sentence around it (U+2068 … U+2069), so that neither turns the
 * other: a name in any script in a Swedish mail, a Latin reference in an Arabic one.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** The same for what is Latin or digits, which only needs it among letters that run from right to left. */
export function isolateLatin(locale: Locale, text: string): string {
  return factsOf(locale).direction === 'rtl' ? isolate(text) : text;
}
