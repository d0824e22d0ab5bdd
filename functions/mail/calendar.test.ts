import * as fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { invitationFile } from './calendar.ts';
import type { Invitation } from './calendar.ts';

const invitation: Invitation = {
  uid: 'K7QM-3RXA@boka.example.org',
  sequence: 0,
  startsAt: '2026-10-22T07:30:00.000Z',
  endsAt: '2026-10-22T09:00:00.000Z',
  writtenAt: new Date('2026-10-01T10:11:12.000Z'),
  summary: 'Informationsmöte',
  description: 'Bokningsnummer: K7QM-3RXA',
  organizer: { name: 'Informationsmöte', email: 'boka@example.org' },
  attendee: 'asa@example.org',
};

/** Read as a calendar program does: the zone's rules from the file itself, none known beforehand. */
function read(file: string) {
  const calendar = ICAL.Component.fromString(file);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined);
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('There is no event.');
  const utc = (name: string) => {
    const time = component.getFirstPropertyValue(name);
    if (!(time instanceof ICAL.Time)) throw new Error(`${name} is no time.`);
    time.zone = zone;
    return time.convertToZone(ICAL.Timezone.utcTimezone).toString();
  };
  const zoneOf = (name: string) => component.getFirstProperty(name)?.getFirstParameter('tzid');
  return { calendar, component, zone, utc, zoneOf };
}

describe('a calendar file', () => {
  test.each([
    ['before the clocks go back', '2026-10-22T07:30:00Z', '2026-10-22T09:00:00Z', '0930'],
    ['after the clocks have gone back', '2026-10-29T08:30:00Z', '2026-10-29T10:00:00Z', '0930'],
    ['before the clocks go forward', '2027-03-25T08:30:00Z', '2027-03-25T10:00:00Z', '0930'],
    ['after the clocks have gone forward', '2027-04-01T07:30:00Z', '2027-04-01T09:00:00Z', '0930'],
  ])('is right %s', (_, startsAt, endsAt, local) => {
    const file = invitationFile({ ...invitation, startsAt, endsAt });
    const { utc, zone, zoneOf } = read(file);
    expect(utc('dtstart')).toBe(startsAt);
    expect(utc('dtend')).toBe(endsAt);
    expect(file).toContain(`T${local}00`);
    expect(zone.tzid).toBe('Europe/Stockholm');
    expect(zoneOf('dtstart')).toBe('Europe/Stockholm');
    expect(zoneOf('dtend')).toBe('Europe/Stockholm');
  });

  test('invites one person to one meeting that a later change can find', () => {
    const { calendar, component } = read(invitationFile(invitation));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(component.getFirstPropertyValue('uid')).toBe('K7QM-3RXA@boka.example.org');
    expect(component.getFirstPropertyValue('sequence')).toBe(0);
    const organizer = component.getFirstProperty('organizer');
    expect(organizer?.getFirstValue()).toBe('mailto:boka@example.org');
    expect(organizer?.getFirstParameter('cn')).toBe('Informationsmöte');
    expect(component.getAllProperties('attendee')).toHaveLength(1);
    expect(component.getFirstPropertyValue('location')).toBeNull();
  });

  test('says in UTC when it was written', () => {
    expect(invitationFile(invitation)).toContain('DTSTAMP:20261001T101112Z\r\n');
  });

  test('keeps a backslash, and what follows it', () => {
    const summary = 'a\\nb\\,c\\\\';
    const { component } = read(invitationFile({ ...invitation, summary }));
    expect(component.getFirstPropertyValue('summary')).toBe(summary);
  });

  test('has no line longer than 75 octets, in any script', () => {
    const summary = 'لقاء معلومات '.repeat(12).trim();
    const file = invitationFile({ ...invitation, summary });
    const longest = Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)));
    expect(longest).toBeLessThanOrEqual(75);
    expect(read(file).component.getFirstPropertyValue('summary')).toBe(summary);
  });
});

const minute = 60_000;
const day = 24 * 60 * minute;

/** Two hundred mornings and afternoons, a little over eleven days apart: more than six years, each at another minute. */
const spread = Array.from({ length: 182 }, (_, index) => {
  const begin = Date.parse('2026-10-01T07:00:00Z') + index * (11 * day);
  return new Date(begin + ((index * 37) % 540) * minute).toISOString();
});

/** The Sundays of both clock changes in three years, and the days before and after, when most files go wrong. */
const changes = ['2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29', '2029-03-25']
  .map((sunday) => Date.parse(`${sunday}T12:15:00Z`))
  .flatMap((noon) => [noon - day, noon, noon + day])
  .map((time) => new Date(time).toISOString());

/** The second parser: of another make, and it takes the rules of the zone from the machine instead of the file. */
function readByName(file: string) {
  const event = Object.values(nodeIcal.sync.parseICS(file)).find((one) => one?.type === 'VEVENT');
  if (event?.type !== 'VEVENT') throw new Error('There is no event.');
  return event;
}

describe('two parsers that know nothing of each other', () => {
  const dates = [...spread, ...changes];

  test(`read the same instants on ${dates.length} dates, both clock changes among them`, () => {
    expect(dates).toHaveLength(200);
    for (const startsAt of dates) {
      const endsAt = new Date(Date.parse(startsAt) + 90 * minute).toISOString();
      const file = invitationFile({ ...invitation, startsAt, endsAt });
      const { utc, calendar } = read(file);
      const event = readByName(file);
      const inSeconds = [startsAt, endsAt].map((time) => time.replace('.000', ''));
      expect([utc('dtstart'), utc('dtend')]).toEqual(inSeconds);
      expect([event.start, event.end].map((time) => time?.toISOString())).toEqual([
        startsAt,
        endsAt,
      ]);
      expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
      expect([event.uid, event.method]).toEqual([invitation.uid, 'REQUEST']);
    }
  });

  test('read the same texts, whatever is in them', () => {
    const awkward = fc.constantFrom(',', ';', ':', '"', '\n', '\nEND:VEVENT\n', '\u202e', '’');
    const grapheme = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });
    // Without backslashes: node-ical 0.27.2 takes an escaped one before an n for a line break.
    const unit = fc.oneof(
      awkward,
      grapheme.filter((one) => one !== '\\'),
    );
    // A calendar program takes blanks at the ends for its own.
    const text = fc.string({ unit, minLength: 1, maxLength: 120 }).map((all) => `a${all}z`);
    const property = fc.property(text, text, (summary, description) => {
      const file = invitationFile({ ...invitation, summary, description });
      const { component } = read(file);
      const event = readByName(file);
      const byRules = ['summary', 'description'].map((name) =>
        component.getFirstPropertyValue(name),
      );
      expect(byRules).toEqual([summary, description]);
      expect([event.summary, event.description]).toEqual([summary, description]);
      expect(component.getAllProperties('attendee')).toHaveLength(1);
    });
    fc.assert(property, { seed: 4, numRuns: 300 });
  });
});
