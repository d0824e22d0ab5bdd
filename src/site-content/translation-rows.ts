import { getCollection } from 'astro:content';
import type { WordsCollection } from '../content.config.ts';
import { localeCodes, sourceLocale } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { stringFiles, strings, stringTranslates } from '../i18n/string-stamps.ts';
import type { StringFile } from '../i18n/string-stamps.ts';
import { pageRow, stringsRow } from '../i18n/translation-status.ts';
import type { TranslationRow } from '../i18n/translation-status.ts';
import type { WordsEntry } from './words-of.ts';

const folders = {
  pageWords: 'pages',
  serviceWords: 'services',
  routeWords: 'routes',
  unitWords: 'units',
} as const satisfies Record<WordsCollection, string>;

const json = import.meta.glob<unknown>('../content/locales/*/*.json', {
  eager: true,
  import: 'default',
});

const otherLocales = localeCodes.filter((locale) => locale !== sourceLocale);

/** How every page and every file of strings stands in every language but Swedish: what `npm run translations` prints. */
export async function translationRows(): Promise<TranslationRow[]> {
  const collections = Object.keys(folders) as WordsCollection[];
  const pages = await Promise.all(collections.map(rowsOfCollection));
  const texts = stringFiles.flatMap(rowsOfStrings);
  return otherLocales.flatMap((locale) =>
    [...pages.flat(), ...texts].filter((row) => row.locale === locale),
  );
}

async function rowsOfCollection(collection: WordsCollection): Promise<TranslationRow[]> {
  const entries: WordsEntry[] = await getCollection(collection);
  const written = new Map(
    entries.map(({ id, data, body = '' }) => [id, { words: data, body }] as const),
  );
  return [...written]
    .filter(([id]) => id.startsWith(`${sourceLocale}/`))
    .flatMap(([id, source]) => {
      const slug = id.slice(sourceLocale.length + 1);
      return otherLocales.map((locale) =>
        pageRow(locale, `${folders[collection]}/${slug}`, source, written.get(`${locale}/${slug}`)),
      );
    })
    .sort((one, other) => one.page.localeCompare(other.page, sourceLocale));
}

function rowsOfStrings(name: StringFile): TranslationRow[] {
  const source = jsonOf(sourceLocale, name);
  if (source === undefined) return [];
  return otherLocales.map((locale) => {
    const translates = jsonOf(locale, `${name}.stamps`);
    return stringsRow(
      locale,
      name,
      strings.parse(source),
      strings.parse(jsonOf(locale, name) ?? {}),
      translates === undefined ? undefined : stringTranslates.parse(translates),
    );
  });
}

function jsonOf(locale: Locale, name: string): unknown {
  return json[`../content/locales/${locale}/${name}.json`];
}
