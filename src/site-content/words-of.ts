import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import type { WordsCollection } from '../content.config.ts';
import { inLocale } from '../i18n/in-locale.ts';
import type { Shown } from '../i18n/in-locale.ts';
import { isLocale, sourceLocale } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { isIncomplete, staleSections, stampsOf } from '../i18n/stamp.ts';

export type WordsEntry = CollectionEntry<WordsCollection>;

export interface ShownWords extends Shown<WordsEntry> {
  readonly slug: string;
  /** The sections (0 is the front matter) whose Swedish has changed since they were translated. */
  readonly staleSections: ReadonlySet<number>;
  /** True when the Swedish has a section that these words lack. */
  readonly isIncomplete: boolean;
  /** True when the Swedish has changed since the translation was made, in either way. */
  readonly isStale: boolean;
  /** Languages with words of their own for this page. */
  readonly translatedInto: readonly Locale[];
}

/** The words of one page in a language or its fallback, and how they stand to the Swedish. */
export async function wordsOf(
  collection: WordsCollection,
  slug: string,
  locale: Locale,
): Promise<ShownWords> {
  const entries: WordsEntry[] = await getCollection(collection);
  const shown = inLocale(entries, slug, locale);
  const source = inLocale(entries, slug, sourceLocale).entry;
  const sourceStamps = stampsOf(source.data, source.body ?? '');
  const stamps = shown.entry.data.translates?.stamps ?? sourceStamps;
  const stale = staleSections(stamps, sourceStamps);
  const incomplete = isIncomplete(stamps, sourceStamps);
  return {
    ...shown,
    slug,
    staleSections: stale,
    isIncomplete: incomplete,
    isStale: incomplete || stale.size > 0,
    translatedInto: entries
      .filter(({ id }) => id.endsWith(`/${slug}`))
      .map(({ id }) => id.split('/')[0])
      .filter(isLocale),
  };
}

/** The slugs a collection has words for, from the source language. */
export async function slugsOf(collection: WordsCollection): Promise<string[]> {
  const entries: WordsEntry[] = await getCollection(collection);
  return entries
    .filter(({ id }) => id.startsWith(`${sourceLocale}/`))
    .map(({ id }) => id.slice(sourceLocale.length + 1));
}
