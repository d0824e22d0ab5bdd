import { factsOf } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';

const months = Array.from({ length: 12 }, (_, month) => month);

/** The names of the twelve months, each with the second name that some readers know it by. */
function monthNames(locale: Locale): string[][] {
  const { intl, monthAlso, months: own } = factsOf(locale);
  const named = (tag: string, month: number) =>
    new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2026, month)),
    );
  return months.map((month) => [
    own?.[month] ?? named(intl, month),
    ...(monthAlso === undefined ? [] : [named(monthAlso, month)]),
  ]);
}

/** A pattern for each month; made once for a language, since every string of it is searched. */
function datePatterns(locale: Locale): RegExp[] {
  return monthNames(locale).map((names) => {
    const name = `(?:${names.join('|')})`;
    return new RegExp(
      `(?:(?<!\\d)(\\d{1,2})\\s+)?(?<!\\p{L})${name}(?:/${name})?(?!\\p{L})(?:\\s+(\\d{4}))?`,
      'giu',
    );
  });
}

const patterns = new Map<Locale, readonly RegExp[]>();

/**
 * The dates of a text that name their month, whatever the language: `2026-7-1` for "1 juli 2026", `2026-10-?` for
 * "oktober 2026", `?-1-1` for "1 januari". A month without a number is no date.
 */
export function datesIn(locale: Locale, text: string): string[] {
  const known = patterns.get(locale) ?? datePatterns(locale);
  patterns.set(locale, known);
  return known
    .flatMap((date, month) =>
      [...text.matchAll(date)]
        .filter(([, day, year]) => day !== undefined || year !== undefined)
        .map(([, day = '?', year = '?']) => `${year}-${String(month + 1)}-${day}`),
    )
    .sort();
}
