import { expect, test } from 'vitest';
import { isWorkingDay } from './holidays.ts';

test.each([
  ['Christmas Eve', '2026-12-24'],
  ['Christmas Day', '2026-12-25'],
  ['Boxing Day', '2026-12-26'],
  ['New Year’s Eve', '2026-12-31'],
  ['New Year’s Day', '2027-01-01'],
  ['Twelfth Night', '2027-01-05'],
  ['Epiphany', '2027-01-06'],
  ['Maundy Thursday', '2027-03-25'],
  ['Good Friday', '2027-03-26'],
  ['Easter Monday', '2027-03-29'],
  ['Walpurgis Eve', '2027-04-30'],
  ['May Day', '2028-05-01'],
  ['the day before Ascension', '2027-05-05'],
  ['Ascension', '2027-05-06'],
  ['the day before the National Day', '2028-06-05'],
  ['the National Day', '2028-06-06'],
  ['Midsummer Eve', '2027-06-25'],
  ['Midsummer Day', '2027-06-26'],
  ['the day before All Saints’ Day', '2027-11-05'],
])('nobody meets on %s, %s', (_name, date) => {
  expect(isWorkingDay(date)).toBe(false);
});

test.each([
  ['the day before Christmas Eve', '2026-12-23'],
  ['a day between Christmas and New Year', '2026-12-28'],
  ['the day before Twelfth Night', '2027-01-04'],
  ['the day after Epiphany', '2027-01-07'],
  ['the day before Maundy Thursday', '2027-03-24'],
  ['the day after Easter Monday', '2027-03-30'],
  ['the day after Ascension', '2027-05-07'],
  ['the day before Midsummer Eve', '2027-06-24'],
  ['an ordinary Tuesday', '2026-12-01'],
])('%s, %s, is a working day', (_name, date) => {
  expect(isWorkingDay(date)).toBe(true);
});
