import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utcFromLocal } from '../time.ts';
import { listEndsAt, offerUntil } from './offers.ts';

/** A moment in Stockholm as storage has it: `2026-12-01 09:30`. */
function at(local: string): string {
  const [date = '', time = ''] = local.split(' ');
  return new Date(utcFromLocal(date, time)).toISOString();
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  timeStyle: 'short',
});
const clockTime = (utc: string) => clock.format(new Date(utc));

function until(now: string, closes: string): string {
  return offerUntil(new Date(at(now)), at(closes));
}

describe('an offer holds', () => {
  test.each([
    ['about a day while there is time', '2026-11-23 14:00', '2026-11-24 13:00'],
    ['as long when it is made early', '2026-11-23 08:00', '2026-11-23 20:00'],
    ['from the morning when it is made at night', '2026-11-23 23:30', '2026-11-24 20:00'],
    ['from the morning when it is made before it', '2026-11-24 03:00', '2026-11-24 20:00'],
    ['to the next quarter of an hour', '2026-11-23 14:01', '2026-11-24 13:15'],
    ['by the clock on the wall when the clocks go back', '2026-10-24 20:00', '2026-10-25 19:00'],
    ['by the clock on the wall when they go forward', '2026-03-28 20:00', '2026-03-29 19:00'],
  ])('%s', (_, now, expected) => {
    const closes = now.startsWith('2026-03') ? '2026-04-07 07:30' : '2026-12-01 07:30';
    expect(until(now, closes)).toBe(at(expected));
  });

  test.each([
    [
      'four hours when the session closes within three days',
      '2026-11-30 10:00',
      '2026-11-30 14:00',
    ],
    ['over the night too', '2026-11-29 19:00', '2026-11-30 10:00'],
    ['no longer than until the session closes', '2026-11-30 18:00', '2026-12-01 07:30'],
  ])('%s', (_, now, expected) => {
    expect(until(now, '2026-12-01 07:30')).toBe(at(expected));
  });
});

describe('the list ends', () => {
  test.each([
    ['the evening before a session that closes early', '2026-12-01 07:30', '2026-11-30 19:00'],
    ['two hours before one that closes later', '2026-12-01 11:00', '2026-12-01 09:00'],
    ['with hours of both days', '2026-12-01 09:00', '2026-11-30 20:00'],
    ['the evening before where the clocks went back', '2026-10-25 07:30', '2026-10-24 19:00'],
    ['the evening before where they went forward', '2026-03-29 07:30', '2026-03-28 19:00'],
    ['in the evening for one that closes at night', '2026-12-01 23:00', '2026-12-01 19:00'],
  ])('%s', (_, closes, expected) => {
    expect(listEndsAt(at(closes))).toBe(at(expected));
  });
});

test('whenever it is made, an offer leaves two hours awake, and ends awake or when the session closes', () => {
  const year = Date.parse('2026-01-01T00:00:00Z');
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 });
  const before = fc.integer({ min: 1, max: 60 * 24 * 20 });
  fc.assert(
    fc.property(minutes, before, (closing, earlier) => {
      const closes = year + closing * 60_000;
      const closesAt = new Date(closes).toISOString();
      const now = new Date(closes - earlier * 60_000);
      fc.pre(now.toISOString() < listEndsAt(closesAt));
      const ends = offerUntil(now, closesAt);
      expect(ends <= closesAt).toBe(true);
      expect(Date.parse(ends) - now.getTime()).toBeGreaterThanOrEqual(2 * 3_600_000);
      const isAwake = clockTime(ends) >= '08:00' && clockTime(ends) <= '21:00';
      expect(isAwake || ends === closesAt).toBe(true);
    }),
  );
});
