import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import type { CatalogueSession } from './catalogue.ts';
import { sessionCalendar } from './session-calendar.ts';
import type { SessionFeed } from './session-calendar.ts';

function sessionOn(startsAt: string, changes: Partial<CatalogueSession> = {}): CatalogueSession {
  return {
    id: `kista-ar-${startsAt.slice(0, 10)}`,
    series: 'kista-ar',
    unit: 'kista',
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 90 * 60_000).toISOString(),
    closesAt: startsAt,
    languages: ['ar', 'sv'],
    interpreter: false,
    seats: 16,
    place: 'Jobbtorg Kista',
    cancelled: false,
    ...changes,
  };
}

/** A winter and a summer meeting, and one on the day after each change of the clocks. */
const days = ['2026-12-03T12:00', '2027-06-03T11:00', '2026-10-26T12:00', '2027-03-29T11:00'];

const feed: SessionFeed = {
  name: 'Exempel – inget riktigt möte. Informationsmöte',
  sessions: days.map((day) => sessionOn(`${day}:00.000Z`)),
  writtenAt: new Date('2026-10-01T10:11:12.000Z'),
  host: 'boka.example.se',
  url: 'https://boka.example.se/sv/boka/kista/',
  summaryOf: ({ languages }) => `Informationsmöte, på ${languages.join(' och ')}`,
  descriptionOf: () => 'لقاء معلومات, med komma; och\nny rad',
};

/** The events as `ical.js` reads them, with the rules of the zone from the file itself. */
function byRules(file: string) {
  const calendar = ICAL.Component.fromString(file);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined);
  const events = calendar.getAllSubcomponents('vevent').map((event) => {
    const utc = (name: string) => {
      const time = event.getFirstPropertyValue(name);
      if (!(time instanceof ICAL.Time)) throw new Error(`${name} is no time.`);
      time.zone = zone;
      return time.convertToZone(ICAL.Timezone.utcTimezone).toJSDate().toISOString();
    };
    const text = (name: string) => event.getFirstPropertyValue(name);
    return { start: utc('dtstart'), end: utc('dtend'), text };
  });
  return { calendar, events };
}

/** The same as `node-ical` reads them, which knows the zone by its name. */
function byName(file: string) {
  return Object.values(nodeIcal.sync.parseICS(file)).filter((one) => one?.type === 'VEVENT');
}

describe('a calendar of sessions', () => {
  const file = sessionCalendar(feed);

  test('is read alike by two parsers that know nothing of each other', () => {
    const { events } = byRules(file);
    const others = byName(file);
    expect(events.map(({ start, end }) => [start, end])).toEqual(
      feed.sessions.map(({ startsAt, endsAt }) => [startsAt, endsAt]),
    );
    expect(others.map((event) => event.start.toISOString())).toEqual(
      events.map(({ start }) => start),
    );
    expect(others.map(({ uid }) => uid)).toEqual(events.map(({ text }) => text('uid')));
    expect(others.map(({ summary }) => summary)).toEqual(events.map(({ text }) => text('summary')));
    expect(others.map(({ description }) => description)).toEqual(
      events.map(() => feed.descriptionOf(sessionOn('2026-12-03T12:00:00.000Z'))),
    );
  });

  test('can be subscribed to: it is published, has a name and says how often to look', () => {
    const { calendar } = byRules(file);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(feed.name);
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT12H');
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  });

  test('keeps the UID of a session in every build, also when it is moved or cancelled', () => {
    const uids = (sessions: readonly CatalogueSession[]) =>
      byRules(sessionCalendar({ ...feed, sessions, writtenAt: new Date() })).events.map(
        ({ text }) => text('uid'),
      );
    const [first] = feed.sessions;
    const moved = {
      ...first,
      startsAt: '2026-12-05T08:00:00.000Z',
      endsAt: '2026-12-05T09:00:00.000Z',
    };
    expect(uids([moved as CatalogueSession])).toEqual(['kista-ar-2026-12-03@boka.example.se']);
    expect(uids([{ ...first, cancelled: true } as CatalogueSession])).toEqual(
      uids([moved as CatalogueSession]),
    );
  });

  test('says that a session is cancelled rather than leaving it out', () => {
    const sessions = [sessionOn('2026-12-03T12:00:00.000Z', { cancelled: true })];
    const { events } = byRules(sessionCalendar({ ...feed, sessions }));
    expect(events.map(({ text }) => [text('status'), text('sequence')])).toEqual([
      ['CANCELLED', 1],
    ]);
  });

  test('names no place, and no jobbtorg', () => {
    expect(file).not.toMatch(/^(?:LOCATION|GEO)\b|jobbtorg/im);
  });

  test('is there, and empty, when there are no sessions', () => {
    const { calendar, events } = byRules(sessionCalendar({ ...feed, sessions: [] }));
    expect(events).toEqual([]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(feed.name);
  });

  test('has no line longer than 75 octets', () => {
    const lines = file.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...lines)).toBeLessThanOrEqual(75);
  });
});
