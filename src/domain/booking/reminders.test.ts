import { describe, expect, test } from 'vitest';
import { utcFromLocal } from '../time.ts';
import { remindersFor } from './reminders.ts';

const longBefore = new Date('2026-01-01T00:00:00Z');

/** `kind at moment` of the reminders of a session at a local date and time. */
function due(date: string, time: string, now = longBefore): string[] {
  return remindersFor(utcFromLocal(date, time), now).map(({ kind, dueAt }) => `${kind} ${dueAt}`);
}

describe('a session is reminded of', () => {
  test.each([
    ['in winter', '2026-12-01', '2026-11-30T15:00:00.000Z'],
    ['in summer', '2026-06-09', '2026-06-08T14:00:00.000Z'],
    ['the day the clocks go back', '2026-10-25', '2026-10-24T14:00:00.000Z'],
    ['the day after they have gone back', '2026-10-26', '2026-10-25T15:00:00.000Z'],
    ['the day the clocks go forward', '2026-03-29', '2026-03-28T15:00:00.000Z'],
    ['the day after they have gone forward', '2026-03-30', '2026-03-29T14:00:00.000Z'],
  ])('%s, the day before at 16:00 in Stockholm', (_, date, moment) => {
    expect(due(date, '09:30')).toEqual([`reminderDayBefore ${moment}`]);
  });

  test.each([
    ['in winter', '2026-12-01', '2026-12-01T07:00:00.000Z'],
    ['in summer', '2026-06-09', '2026-06-09T06:00:00.000Z'],
    ['the day the clocks go back', '2026-10-25', '2026-10-25T07:00:00.000Z'],
    ['the day the clocks go forward', '2026-03-29', '2026-03-29T06:00:00.000Z'],
  ])('%s, also at 08:00 the same day when it begins after noon', (_, date, moment) => {
    expect(due(date, '13:00')[1]).toBe(`reminderSameDay ${moment}`);
  });

  test.each([
    ['11:59', 1],
    ['12:00', 2],
  ])('when it begins at %s, %i times', (time, count) => {
    expect(due('2026-12-01', time)).toHaveLength(count);
  });
});

test('no reminder is planned that is due already', () => {
  const eve = Date.parse('2026-11-30T15:00:00Z');
  expect(due('2026-12-01', '13:00', new Date(eve - 1))).toHaveLength(2);
  expect(due('2026-12-01', '13:00', new Date(eve))).toEqual([
    'reminderSameDay 2026-12-01T07:00:00.000Z',
  ]);
  expect(due('2026-12-01', '13:00', new Date('2026-12-01T07:00:00Z'))).toEqual([]);
});

test('a reminder has nothing to say once the next one is due or the meeting has begun', () => {
  const reminders = remindersFor('2026-12-01T12:00:00Z', longBefore);
  expect(reminders.map(({ uselessAt }) => uselessAt)).toEqual([
    '2026-12-01T07:00:00.000Z',
    '2026-12-01T12:00:00.000Z',
  ]);
});
