import type { Locale } from './locales.ts';
import { isIncomplete, staleSections, stampsOf } from './stamp.ts';
import { staleKeys } from './string-stamps.ts';
import type { StringFile, Strings, StringTranslates } from './string-stamps.ts';
import type { ConfirmingRole, TranslatedBy, Words } from './words.ts';

export type TranslationState = 'current' | 'stale' | 'missing';

/** How one page, or one file of strings, stands in one language. */
export interface TranslationRow {
  readonly locale: Locale;
  /** Folder and name without ending, `services/validering`; a file of strings is its name, `ui`. */
  readonly page: string;
  readonly state: TranslationState;
  /** Sections (0 is the front matter) that were made from an older Swedish; none in a file of strings. */
  readonly staleSections: readonly number[];
  /** True when the Swedish page has more sections. */
  readonly isIncomplete: boolean;
  /** Keys that are missing or were made from an older Swedish; none on a page. */
  readonly staleKeys: readonly string[];
  readonly by?: TranslatedBy;
  /** Who has confirmed it. */
  readonly role?: ConfirmingRole;
  /** The day it was made or confirmed, `2026-11-21`. */
  readonly on?: string;
}

/** A page of words as it is written. */
export interface PageWords {
  readonly words: Words;
  readonly body: string;
}

const nothingStale = { staleSections: [], isIncomplete: false, staleKeys: [] };

/** How a page of words stands to its Swedish. */
export function pageRow(
  locale: Locale,
  page: string,
  source: PageWords,
  translated: PageWords | undefined,
): TranslationRow {
  if (!translated) return { locale, page, state: 'missing', ...nothingStale };
  const { translates } = translated.words;
  const sourceStamps = stampsOf(source.words, source.body);
  const stamps = translates?.stamps ?? [];
  const stale = [...staleSections(stamps, sourceStamps)];
  const incomplete = isIncomplete(stamps, sourceStamps);
  return {
    locale,
    page,
    state: incomplete || stale.length > 0 ? 'stale' : 'current',
    ...nothingStale,
    staleSections: stale,
    isIncomplete: incomplete,
    ...madeBy(translates),
  };
}

/** How a file of strings stands to its Swedish. */
export function stringsRow(
  locale: Locale,
  page: StringFile,
  source: Strings,
  translated: Strings = {},
  translates?: StringTranslates,
): TranslationRow {
  if (Object.keys(translated).length === 0)
    return { locale, page, state: 'missing', ...nothingStale };
  const stale = staleKeys(source, translated, translates?.stamps ?? {});
  return {
    locale,
    page,
    state: stale.length > 0 ? 'stale' : 'current',
    ...nothingStale,
    staleKeys: stale,
    ...madeBy(translates),
  };
}

function madeBy(translates: Omit<StringTranslates, 'stamps'> | undefined) {
  if (!translates) return {};
  const { by, role, on } = translates;
  return { by, ...(role && { role }), on: on.toISOString().slice(0, 10) };
}

/** How many rows stand in each state, in all and confirmed by a person, by language. */
export function countRows(rows: readonly TranslationRow[]) {
  const byLocale = Map.groupBy(rows, ({ locale }) => locale);
  return [...byLocale].map(([locale, own]) => {
    const count = (state: TranslationState) => own.filter((row) => row.state === state).length;
    return {
      locale,
      current: count('current'),
      stale: count('stale'),
      missing: count('missing'),
      confirmed: own.filter(({ by }) => by === 'human').length,
    };
  });
}
