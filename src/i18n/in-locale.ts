import { chainOf } from './locales.ts';
import type { Locale } from './locales.ts';

export interface Shown<Entry> {
  readonly entry: Entry;
  /** The language the words are in, which may not be the page's. */
  readonly entryLocale: Locale;
  readonly isFallback: boolean;
}

/**
 * The words of a page in a language, or in the next language of its chain.
 * `entries` has ids of the form `<locale>/<slug>`. Throws when not even the source language has them.
 */
export function inLocale<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  slug: string,
  locale: Locale,
): Shown<Entry> {
  for (const candidate of chainOf(locale)) {
    const entry = entries.find(({ id }) => id === `${candidate}/${slug}`);
    if (entry) return { entry, entryLocale: candidate, isFallback: candidate !== locale };
  }
  throw new Error(
    `No words for "${slug}" in ${chainOf(locale).join(', ')}. Add src/content/locales/sv/…/${slug}.mdx.`,
  );
}
