import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue, catalogueWeeks, closesBeforeMinutes } from '../../src/domain/catalogue.ts';
import { isWorkingDay } from '../../src/domain/holidays.ts';
import { sessionSeries } from '../../src/domain/session-series.ts';
import { localDateAt } from '../../src/domain/time.ts';
import { factsIn } from '../content/content-files.ts';

const { sessions, status, generatedAt } = catalogue.parse(
  JSON.parse(readFileSync('dist/catalogue.json', 'utf8')),
);
const series = new Map(
  [...factsIn('sessions')].map(([id, facts]) => [id, sessionSeries.parse(facts)]),
);

const minute = 60_000;
const week = 7 * 24 * 60 * minute;

function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / minute;
}

test('the catalogue has the status of the site', () => {
  expect(status).toMatch(/^(demo|live)$/);
});

test('it holds about twelve weeks, from the day it was made', () => {
  const first = Date.parse(sessions[0]?.startsAt ?? '');
  const last = Date.parse(sessions.at(-1)?.startsAt ?? '');
  const made = Date.parse(generatedAt);
  expect(first).toBeGreaterThanOrEqual(made - week / 7);
  expect(last).toBeLessThanOrEqual(made + catalogueWeeks * week);
  expect(last - first).toBeGreaterThan((catalogueWeeks - 2) * week);
});

test('it has all four units that can be booked, each with sessions', () => {
  expect([...new Set(sessions.map(({ unit }) => unit))].sort()).toEqual([
    'farsta',
    'kista',
    'skarholmen',
    'vallingby',
  ]);
});

test('it has sessions in at least two languages', () => {
  expect(new Set(sessions.map(({ languages }) => languages[0])).size).toBeGreaterThanOrEqual(2);
});

test('every unit has a session in another language than Swedish', () => {
  const units = new Set(sessions.map(({ unit }) => unit));
  const other = new Set(
    sessions.filter(({ languages }) => languages[0] !== 'sv').map(({ unit }) => unit),
  );
  expect([...units].filter((unit) => !other.has(unit))).toEqual([]);
});

test('no session falls on a holiday or its eve', () => {
  const wrong = sessions.filter(({ startsAt }) => !isWorkingDay(localDateAt(new Date(startsAt))));
  expect(wrong).toEqual([]);
});

test('every session is one of its series: id, hour, length, seats', () => {
  const wrong = sessions.filter((session) => {
    const facts = series.get(session.series);
    const moved = facts?.exceptions.some(({ date }) => session.id.endsWith(date)) ?? true;
    if (!facts || moved) return facts === undefined;
    const local = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Stockholm',
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(new Date(session.startsAt));
    const [date = '', time = ''] = local.split(' ');
    return (
      session.id !== `${session.series}-${date}` ||
      time !== facts.starts ||
      minutesBetween(session.startsAt, session.endsAt) !== facts.minutes ||
      minutesBetween(session.closesAt, session.startsAt) !== closesBeforeMinutes ||
      session.seats !== facts.seats ||
      session.unit !== facts.unit
    );
  });
  expect(wrong).toEqual([]);
});

test('no id comes twice, and sessions come in the order they start', () => {
  const starts = sessions.map(({ startsAt }) => startsAt);
  expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length);
  expect(starts).toEqual([...starts].sort());
});
