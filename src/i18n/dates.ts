import { timeZone } from '../domain/time.ts';
import { factsOf, sourceLocale } from './locales.ts';
import type { Locale } from './locales.ts';

type DateStyle = 'withYear' | 'withoutYear';

/** A date written out with its weekday, in Stockholm: `tisdag 1 december`. Takes a UTC moment. */
export function formatDate(locale: Locale, utc: string, style: DateStyle = 'withoutYear'): string {
  return written(locale, new Date(utc), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(style === 'withYear' ? { year: 'numeric' } : {}),
  });
}

/** A calendar date without weekday, such as the day of a translation: `21 november 2026`. */
export function formatDay(locale: Locale, day: Date): string {
  return written(locale, day, { day: 'numeric', month: 'long', year: 'numeric' });
}

function written(locale: Locale, moment: Date, wanted: Intl.DateTimeFormatOptions): string {
  const { intl, monthAlso, months } = factsOf(locale);
  const parts = inStockholm(intl, wanted).formatToParts(moment);
  if (months !== undefined) return inOwnWords(parts, months[monthNumber(moment) - 1] ?? '');
  return parts
    .map(({ type, value }) => {
      if (type === 'month' && monthAlso !== undefined) return bothMonths(value, monthAlso, moment);
      // "Tuesday, 1 December" reads better, and is what the glossary says, without its comma.
      return value === ', ' ? ' ' : value;
    })
    .join('');
}

/** Weekday, day, month and year in this order, whatever order `Intl` has. */
function inOwnWords(parts: readonly Intl.DateTimeFormatPart[], month: string): string {
  const found = new Map(parts.map(({ type, value }) => [type, value]));
  return [found.get('weekday'), found.get('day'), month, found.get('year')]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** 1–12, in Stockholm. */
function monthNumber(moment: Date): number {
  return Number(inStockholm('en', { month: 'numeric' }).format(moment));
}

function bothMonths(month: string, alsoIn: string, moment: Date): string {
  const other = inStockholm(alsoIn, { month: 'long' }).format(moment);
  return other === month ? month : `${month}/${other}`;
}

/** A clock time in Stockholm, always 24 hours and 0–9: `09:30`. */
export function formatTime(utc: string): string {
  return inStockholm('sv-SE', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(utc),
  );
}

/** For staff, in Swedish: `måndag 23 november kl. 14:05`. Takes a UTC moment. */
export function swedishMoment(utc: string): string {
  return `${formatDate(sourceLocale, utc)} kl. ${formatTime(utc)}`;
}

const kept = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language and style, of which there are few: to make one takes ten times as long as to use it. */
function inStockholm(tag: string, wanted: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([tag, wanted]);
  const formatter = kept.get(key) ?? new Intl.DateTimeFormat(tag, { timeZone, ...wanted });
  kept.set(key, formatter);
  return formatter;
}
