import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

const swedish = new Holidays('SE');

/**
 * Whether a weekday (`2026-12-24`) is neither a Swedish public holiday nor the eve of one.
 * The eve is found as "tomorrow is a public holiday", since the library types the eves differently:
 * 24 and 31 December as bank holidays, 5 January and 30 April as optional, Maundy Thursday as an observance.
 */
export function isWorkingDay(date: string): boolean {
  const tomorrow = Temporal.PlainDate.from(date).add({ days: 1 }).toString();
  return !isPublicHoliday(date) && !isPublicHoliday(tomorrow);
}

function isPublicHoliday(date: string): boolean {
  return publicHolidaysOf(Number(date.slice(0, 4))).has(date);
}

const cache = new Map<number, ReadonlySet<string>>();

function publicHolidaysOf(year: number): ReadonlySet<string> {
  const known = cache.get(year);
  if (known) return known;
  const dates = swedish
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10));
  const found = new Set(dates);
  cache.set(year, found);
  return found;
}
