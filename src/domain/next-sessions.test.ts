import { expect, test } from 'vitest';
import type { CatalogueSession } from './catalogue.ts';
import { nextSessions } from './next-sessions.ts';

const now = new Date('2026-12-01T08:00:00Z');

function session(
  unit: string,
  day: string,
  more: Partial<CatalogueSession> = {},
): CatalogueSession {
  return {
    id: `${unit}-${day}`,
    series: unit,
    unit,
    startsAt: `${day}T10:00:00Z`,
    endsAt: `${day}T11:00:00Z`,
    closesAt: `${day}T08:00:00Z`,
    languages: ['sv'],
    interpreter: false,
    seats: 20,
    place: unit,
    cancelled: false,
    ...more,
  };
}

const sessions = [
  session('kista', '2026-12-09'),
  session('farsta', '2026-12-03'),
  session('kista', '2026-12-02', { cancelled: true }),
  session('kista', '2026-12-01'),
  session('kista', '2026-12-08'),
];
const idsAt = (units: readonly string[] | 'any', most = 3) =>
  nextSessions(sessions, { units, now, most }).map(({ id }) => id);

test('the next sessions of a unit are those that can still be booked, the soonest first', () => {
  expect(idsAt(['kista'])).toEqual(['kista-2026-12-08', 'kista-2026-12-09']);
});

test('those of any unit stand together, and no more than asked for', () => {
  expect(idsAt('any', 2)).toEqual(['farsta-2026-12-03', 'kista-2026-12-08']);
});

test('where no unit is named there are none', () => {
  expect(idsAt([])).toEqual([]);
});
