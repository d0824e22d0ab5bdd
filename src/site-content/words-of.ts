import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import type { WordsCollection } from '../content.config.ts';
import { inLocale } from '../i18n/in-locale.ts';
import type { Shown } from '../i18n/in-locale.ts';
import { isLocale, sourceLocale } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { isCurrent, stampsOf } from '../i18n/stamp.ts';

export type WordsEntry = CollectionEntry<WordsCollection>;

export interface ShownWords extends Shown<WordsEntry> {
  readonly slug: string;
  /** True when the Swedish has changed since the translation was made. */
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
  const { translates } = shown.entry.data;
  return {
    ...shown,
    slug,
    isStale:
      translates !== undefined &&
      !isCurrent(translates.stamps, stampsOf(source.data, source.body ?? '')),
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
