import { expect, test } from 'vitest';
import { formatDate, formatDay, formatTime } from './dates.ts';
import { factsOf, localeCodes } from './locales.ts';

const tuesday = '2026-12-01T08:30:00Z';

test.each([
  ['sv', 'tisdag 1 december', 'tisdag 1 december 2026'],
  ['en', 'Tuesday 1 December', 'Tuesday 1 December 2026'],
  ['latt', 'tisdag 1 december', 'tisdag 1 december 2026'],
  ['so', 'Talaado 1 Diseembar', 'Talaado 1 Diseembar 2026'],
  ['ti', 'ሰሉስ 1 ታሕሳስ', 'ሰሉስ 1 ታሕሳስ 2026'],
  ['ar', 'الثلاثاء، 1 ديسمبر/كانون الأول', 'الثلاثاء، 1 ديسمبر/كانون الأول 2026'],
] as const)('a date is written out in %s', (locale, short, long) => {
  expect(formatDate(locale, tuesday)).toBe(short);
  expect(formatDate(locale, tuesday, 'withYear')).toBe(long);
});

test.each(localeCodes)('a date in %s is Gregorian, in 0–9, with its weekday', (locale) => {
  const written = formatDate(locale, tuesday, 'withYear');
  const weekday = new Intl.DateTimeFormat(factsOf(locale).intl, {
    weekday: 'long',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(tuesday));
  expect(written.match(/\p{Nd}+/gu)).toEqual(['1', '2026']);
  expect(written).toContain(weekday);
});

test.each(localeCodes)('twelve months have twelve names in %s', (locale) => {
  const months = Array.from({ length: 12 }, (_, month) =>
    formatDate(locale, new Date(Date.UTC(2026, month, 15, 12)).toISOString())
      .replace(/^[^\d]*\d+/, '')
      .trim(),
  );
  expect(new Set(months).size).toBe(12);
});

test.each([
  ['so', '2026-11-05', '5 Noofembar 2026'],
  ['so', '2027-03-05', '5 Maarso 2027'],
  ['ti', '2027-05-05', '5 ግንቦት 2027'],
  ['ti', '2027-01-05', '5 ጥሪ 2027'],
] as const)('a day in %s has the month its readers write: %s', (locale, day, written) => {
  expect(formatDay(locale, new Date(day))).toBe(written);
});

test.each(localeCodes)('the day of a translation in %s has its year and 0–9', (locale) => {
  expect(formatDay(locale, new Date('2026-11-21')).match(/\p{Nd}+/gu)).toEqual(['21', '2026']);
});

test.each([
  ['in winter', '2026-12-01T08:30:00Z', '09:30'],
  ['in summer', '2027-07-01T07:30:00Z', '09:30'],
  ['in the afternoon', '2026-12-01T12:05:00Z', '13:05'],
  ['at midnight', '2026-12-01T23:00:00Z', '00:00'],
])('a clock time %s has 24 hours', (_when, utc, time) => {
  expect(formatTime(utc)).toBe(time);
});

test('a session late in the evening has the date of Stockholm, not of UTC', () => {
  expect(formatDate('sv', '2026-12-01T23:30:00Z')).toBe('onsdag 2 december');
});
