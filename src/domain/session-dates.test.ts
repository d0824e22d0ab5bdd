import { expect, test } from 'vitest';
import { weekdays, weeklyDates } from './session-dates.ts';

const tuesdays = { weekday: 'tuesday', from: '2026-11-01' } as const;

test('a weekly series gives the same weekday every week', () => {
  expect(weeklyDates(tuesdays, '2026-11-21', 4)).toEqual([
    '2026-11-24',
    '2026-12-01',
    '2026-12-08',
    '2026-12-15',
  ]);
});

test('today counts when it is the weekday of the series', () => {
  expect(weeklyDates(tuesdays, '2026-11-24', 1)).toEqual(['2026-11-24']);
});

test('the day a number of weeks away no longer counts', () => {
  expect(weeklyDates(tuesdays, '2026-11-24', 2)).toEqual(['2026-11-24', '2026-12-01']);
});

test.each([
  ['before it begins', { ...tuesdays, from: '2026-12-02' }, ['2026-12-08', '2026-12-15']],
  ['after its last day', { ...tuesdays, until: '2026-12-01' }, ['2026-11-24', '2026-12-01']],
  ['once it has ended', { ...tuesdays, until: '2026-11-01' }, []],
])('a series has no dates %s', (_when, series, dates) => {
  expect(weeklyDates(series, '2026-11-21', 4)).toEqual(dates);
});

test.each([
  // Thursdays: Christmas Eve and New Year’s Eve fall on them in 2026.
  ['Christmas', 'thursday', '2026-12-14', ['2026-12-17', '2027-01-07']],
  ['Epiphany', 'tuesday', '2026-12-28', ['2026-12-29', '2027-01-12', '2027-01-19']],
  ['Easter', 'thursday', '2027-03-15', ['2027-03-18', '2027-04-01', '2027-04-08']],
  ['Walpurgis Eve', 'friday', '2027-04-19', ['2027-04-23', '2027-05-07', '2027-05-14']],
  ['Midsummer Eve', 'friday', '2027-06-14', ['2027-06-18', '2027-07-02', '2027-07-09']],
] as const)(
  'the dates around %s leave out holidays and their eves',
  (_name, weekday, today, dates) => {
    expect(weeklyDates({ weekday, from: '2026-11-01' }, today, 4)).toEqual(dates);
  },
);

test.each(weekdays)('every date of a series on %s is one', (weekday) => {
  const dates = weeklyDates({ weekday, from: '2026-01-01' }, '2026-01-01', 104);
  const days = new Set(dates.map((date) => new Date(`${date}T12:00:00Z`).getUTCDay()));
  expect([...days]).toEqual([weekdays.indexOf(weekday) + 1]);
});
