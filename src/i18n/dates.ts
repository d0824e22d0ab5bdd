import { timeZone } from '../domain/time.ts';
import { factsOf } from './locales.ts';
import type { Locale } from './locales.ts';

type DateStyle = 'withYear' | 'withoutYear';

/** A date written out with its weekday, in Stockholm: `tisdag 1 december`. Takes a UTC moment. */
export function formatDate(locale: Locale, utc: string, style: DateStyle = 'withoutYear'): string {
  const { intl, monthAlso } = factsOf(locale);
  const moment = new Date(utc);
  return new Intl.DateTimeFormat(intl, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(style === 'withYear' ? { year: 'numeric' } : {}),
  })
    .formatToParts(moment)
    .map(({ type, value }) => {
      if (type === 'month' && monthAlso !== undefined) return bothMonths(value, monthAlso, moment);
      // "Tuesday, 1 December" reads better, and is what the glossary says, without its comma.
      return value === ', ' ? ' ' : value;
    })
    .join('');
}

function bothMonths(month: string, alsoIn: string, moment: Date): string {
  const other = new Intl.DateTimeFormat(alsoIn, { timeZone, month: 'long' }).format(moment);
  return other === month ? month : `${month}/${other}`;
}

/** A calendar date without weekday, such as the day of a translation: `21 november 2026`. */
export function formatDay(locale: Locale, day: Date): string {
  return new Intl.DateTimeFormat(factsOf(locale).intl, {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(day);
}

/** A clock time in Stockholm, always 24 hours and 0–9: `09:30`. */
export function formatTime(utc: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(utc));
}
