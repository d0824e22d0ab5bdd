import { getCollection } from 'astro:content';
import { closeness } from '../domain/search/closeness.ts';
import { fold } from '../domain/search/fold.ts';
import type { SearchWords } from '../domain/search/search-words.ts';
import { wordsOf } from '../domain/search/words.ts';
import { termPath } from '../domain/paths.ts';
import type { PagePath } from '../domain/paths.ts';
import { explanationOf } from '../i18n/glossary.ts';
import { chainOf, isSwedish } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { plainText, swedishName } from '../i18n/marked-text.ts';
import { oneLine } from '../i18n/one-line.ts';
import { allPages } from './all-pages.ts';

/** A line of the search page. Name and line may hold marked Swedish words. */
export interface SearchEntry {
  readonly path: PagePath;
  readonly name: string;
  readonly line: string;
  /** The language of name and line. */
  readonly locale: Locale;
  /** Words to find it by that do not stand in it. */
  readonly hidden: string;
}

interface Unsearched extends Omit<SearchEntry, 'hidden'> {
  readonly alsoCalled?: readonly string[];
}

interface Titled extends Unsearched {
  readonly title: string;
}

/** The search words of a language, none where nobody has written them. */
export async function searchWordsOf(locale: Locale): Promise<SearchWords> {
  const lists = await getCollection('searchWords');
  // Readers of easy Swedish type Swedish words; other languages do not share what people call things.
  const codes = isSwedish(locale) ? chainOf(locale) : [locale];
  const own = lists.filter(({ id }) => codes.some((code) => code === id));
  const addresses = own.flatMap(({ data }) => Object.keys(data.called));
  return {
    passedOver: own.flatMap(({ data }) => data.passedOver),
    called: Object.fromEntries(
      addresses.map((path) => [path, own.flatMap(({ data }) => data.called[path] ?? [])]),
    ),
  };
}

/** Every page and every explained word of a language, in no order. */
export async function searchEntries(locale: Locale): Promise<SearchEntry[]> {
  const { passedOver, called } = await searchWordsOf(locale);
  const idle = new Set(passedOver.map(fold));
  const entries = withNamesApart([...(await allPages(locale)), ...(await termEntries(locale))]);
  return entries.map(({ alsoCalled = [], ...entry }) => ({
    ...entry,
    hidden: missingWords(entry, [...alsoCalled, ...(called[entry.path] ?? [])], idle),
  }));
}

async function termEntries(locale: Locale): Promise<Titled[]> {
  return (await getCollection('glossary')).map(({ id, data }) => {
    const { name, text, locale: code } = explanationOf(locale, id);
    const isOwnName = plainText(name).toLowerCase() === data.swedish.toLowerCase();
    const both = isOwnName ? name : `${name} ${swedishName(locale, data.swedish)}`;
    const line = oneLine(code, text);
    return {
      path: termPath(id),
      name: both,
      title: both,
      line,
      locale: code,
      alsoCalled: data.forms,
    };
  });
}

/** Where two entries have the same name, pages go by their whole titles: a link says where it leads. */
function withNamesApart(entries: readonly Titled[]): Unsearched[] {
  const keyOf = ({ name }: Unsearched) => plainText(name).toLowerCase();
  const byName = Map.groupBy(entries, keyOf);
  return entries.map(({ title, ...entry }) => {
    const isAlone = byName.get(keyOf(entry))?.length === 1;
    return isAlone || entry.name === title ? entry : { ...entry, name: title, line: '' };
  });
}

/**
 * The words that a search would not find in the entry's name or address, once each and folded, which takes fewer bytes.
 * Words that are passed over would only be matched by mistake.
 */
function missingWords(
  { name, line, path }: Pick<SearchEntry, 'name' | 'line' | 'path'>,
  called: readonly string[],
  idle: ReadonlySet<string>,
): string {
  const known = wordsOf(`${plainText(`${name} ${line}`)} ${lastPart(path)}`);
  const missing: string[] = [];
  for (const word of called.flatMap((text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])) {
    const [bare = ''] = wordsOf(word);
    if (idle.has(word) || known.some((other) => closeness(bare, other) >= 0.7)) continue;
    known.push(bare);
    missing.push(word);
  }
  return missing.join(' ');
}

/** `sfi-praktik` of an address: a reader of any language may have met the Swedish word. The script reads it there. */
function lastPart(path: PagePath): string {
  return /[^/#]+(?=\/?$)/.exec(path)?.[0] ?? '';
}
