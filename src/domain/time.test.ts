import { expect, test } from 'vitest';
import { localDateAt, plusMinutes, toUtc, utcFromLocal } from './time.ts';

// Clocks go back on 25 October 2026 and forward on 28 March 2027.
test.each([
  ['2026-10-22', '09:30', '2026-10-22T07:30:00Z'],
  ['2026-10-29', '09:30', '2026-10-29T08:30:00Z'],
  ['2027-03-25', '09:30', '2027-03-25T08:30:00Z'],
  ['2027-04-01', '09:30', '2027-04-01T07:30:00Z'],
  ['2026-12-01', '00:00', '2026-11-30T23:00:00Z'],
])('%s at %s in Stockholm is %s', (date, time, utc) => {
  expect(utcFromLocal(date, time)).toBe(utc);
});

test.each([
  ['the evening before midnight', '2026-12-31T22:59:59Z', '2026-12-31'],
  ['past midnight in winter, while UTC is a day behind', '2026-12-31T23:00:00Z', '2027-01-01'],
  ['past midnight in summer', '2027-06-30T22:00:00Z', '2027-07-01'],
])('the local date is right %s', (_when, moment, date) => {
  expect(localDateAt(new Date(moment))).toBe(date);
});

test.each([
  ['2026-12-01T08:30:00Z', 90, '2026-12-01T10:00:00Z'],
  ['2026-12-01T00:30:00Z', -120, '2026-11-30T22:30:00Z'],
  // Minutes are lived minutes: the hour that is lost or doubled does not count.
  ['2027-03-28T00:30:00Z', 90, '2027-03-28T02:00:00Z'],
])('%s moved by %i minutes is %s', (utc, minutes, moved) => {
  expect(plusMinutes(utc, minutes)).toBe(moved);
});

test('moments are written so that they sort as text', () => {
  const moments = [
    '2026-09-30T22:00:00.001Z',
    '2026-10-01T00:00:00.000Z',
    '2026-10-25T01:00:00.000Z',
  ];
  expect(moments.map((moment) => toUtc(new Date(moment)))).toEqual(moments);
});
