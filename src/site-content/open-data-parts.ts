import { getCollection, getEntry } from 'astro:content';
import type { WordsCollection } from '../content.config.ts';
import type { Confirmation, SourceRow, UnconfirmedCode } from '../domain/evidence.ts';
import type { OpenDataRow } from '../domain/open-data.ts';
import { inLanguage } from '../domain/paths.ts';
import type { PagePath } from '../domain/paths.ts';
import { localeCodes } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { plainText } from '../i18n/marked-text.ts';
import type { WordsEntry } from './words-of.ts';

/** A value for each language of the site. */
export function inEach<Value>(valueIn: (locale: Locale) => Value): Record<string, Value> {
  return Object.fromEntries(localeCodes.map((locale) => [locale, valueIn(locale)]));
}

/** Full addresses of a page or file in every language. */
export function addressesOf(path: PagePath, site: URL): Record<string, string> {
  return inEach((locale) => new URL(inLanguage(locale, path), site).href);
}

interface Provenance {
  readonly sources: readonly SourceRow[];
  readonly unconfirmed: readonly UnconfirmedCode[];
  readonly confirmed?: Confirmation | undefined;
}

/** Where facts come from, with the sources by their titles instead of our codes. */
export async function provenanceOf({ sources, unconfirmed, confirmed }: Provenance) {
  return {
    sources: await Promise.all(
      sources.map(async ({ id, ...row }) => {
        const source = (await getEntry('sources', id))?.data;
        if (!source) throw new Error(`Source "${id}" is not in src/content/facts/sources.yaml.`);
        return { ...row, title: source.title, publisher: source.publisher, url: source.url };
      }),
    ),
    unconfirmed: [...unconfirmed],
    confirmed: confirmed ? { by: confirmed.by, on: dayOf(confirmed.on) } : null,
  };
}

/** A page's own words in each language that has them, and which of them only a machine stands for. */
export async function wordsRow(collection: WordsCollection, slug: string) {
  const entries: WordsEntry[] = await getCollection(collection);
  const own = localeCodes.flatMap((locale) => {
    const data = entries.find(({ id }) => id === `${locale}/${slug}`)?.data;
    return data ? [{ locale, data }] : [];
  });
  const textsOf = (key: 'menu' | 'short') =>
    Object.fromEntries(own.map(({ locale, data }) => [locale, plainText(data[key]).trim()]));
  return {
    slug,
    name: textsOf('menu'),
    summary: textsOf('short'),
    machineTranslated: own
      .filter(({ data }) => data.translates?.by === 'machine')
      .map(({ locale }) => locale),
  };
}

/** The contacts that may be shown, each with its year. */
export async function contactRows(
  keys: readonly string[],
): Promise<OpenDataRow<'enheter'>['contacts']> {
  return Promise.all(
    keys.map(async (key) => {
      const contact = (await getEntry('contacts', key))?.data;
      if (!contact) throw new Error(`Contact "${key}" is not in src/content/facts/contacts.yaml.`);
      const { name, of, phone, email, year } = contact;
      return { name, of, phone, email, year };
    }),
  );
}

/** `2023-07-01` */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, '2023-07-01'.length);
}
