import { expect, test } from 'vitest';
import { catalogueFromSeries } from './catalogue-from-series.ts';
import type { SeriesFacts } from './catalogue-from-series.ts';
import { catalogue } from './catalogue.ts';

const series: SeriesFacts = {
  id: 'kista-sv',
  unit: 'kista',
  weekday: 'tuesday',
  starts: '09:30',
  minutes: 90,
  seats: 20,
  languages: ['sv'],
  interpreter: true,
  from: '2026-11-01',
  exceptions: [],
  confirmedBy: null,
  place: 'Jobbtorg Kista',
};
const now = new Date('2026-11-23T09:00:00Z');

function exception(change: Partial<SeriesFacts['exceptions'][number]>): SeriesFacts {
  return { ...series, exceptions: [{ date: '2026-12-01', cancelled: false, ...change }] };
}

function sessionsOf(all: readonly SeriesFacts[], at = now) {
  return catalogueFromSeries('demo', all, at).sessions;
}

function find(all: readonly SeriesFacts[], id: string, at = now) {
  return sessionsOf(all, at).find((session) => session.id === id);
}

test('the catalogue keeps its own schema', () => {
  expect(catalogue.safeParse(catalogueFromSeries('demo', [series], now)).success).toBe(true);
});

test('a session starts, ends and closes at the right moments', () => {
  expect(find([series], 'kista-sv-2026-12-01')).toMatchObject({
    startsAt: '2026-12-01T08:30:00Z',
    endsAt: '2026-12-01T10:00:00Z',
    closesAt: '2026-12-01T06:30:00Z',
  });
});

test.each([
  ['kista-sv-2026-10-20', '2026-10-20T07:30:00Z'],
  ['kista-sv-2026-10-27', '2026-10-27T08:30:00Z'],
  ['kista-sv-2027-03-23', '2027-03-23T08:30:00Z'],
  ['kista-sv-2027-03-30', '2027-03-30T07:30:00Z'],
])('09:30 stays 09:30 when the clocks change: %s starts at %s', (id, startsAt) => {
  const at = new Date(startsAt.replace(/T.*/, 'T00:00:00Z'));
  expect(find([{ ...series, from: '2026-01-01' }], id, at)?.startsAt).toBe(startsAt);
});

test.each([
  ['another hour', { movedTo: { starts: '13:00' } }, '2026-12-01T12:00:00Z'],
  ['another day', { movedTo: { date: '2026-12-03' } }, '2026-12-03T08:30:00Z'],
  ['both', { movedTo: { date: '2026-12-03', starts: '13:00' } }, '2026-12-03T12:00:00Z'],
])('a session moved to %s keeps its id', (_to, change, startsAt) => {
  expect(find([exception(change)], 'kista-sv-2026-12-01')?.startsAt).toBe(startsAt);
});

test('a session moved ahead is still there when its first date has passed', () => {
  const moved = exception({ movedTo: { date: '2026-12-10' } });
  const between = new Date('2026-12-04T09:00:00Z');
  expect(find([moved], 'kista-sv-2026-12-01', between)?.startsAt).toBe('2026-12-10T08:30:00Z');
});

test('a cancelled session stays with its id, so that its bookings find it', () => {
  expect(find([exception({ cancelled: true })], 'kista-sv-2026-12-01')?.cancelled).toBe(true);
  expect(find([exception({ cancelled: true })], 'kista-sv-2026-12-08')?.cancelled).toBe(false);
});

test('a session can have another number of seats', () => {
  expect(find([exception({ seats: 8 })], 'kista-sv-2026-12-01')?.seats).toBe(8);
});

test('sessions of all series come in the order they start, and no id comes twice', () => {
  const others = [
    { ...series, id: 'farsta-sv', starts: '08:00' },
    { ...series, id: 'a', starts: '09:30' },
  ];
  const sessions = sessionsOf([series, ...others]);
  const starts = sessions.map(({ startsAt }) => startsAt);
  expect(starts).toEqual([...starts].sort());
  expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length);
});
