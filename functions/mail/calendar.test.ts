import ICAL from 'ical.js';
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

  test('has no line longer than 75 octets, in any script', () => {
    const summary = 'لقاء معلومات '.repeat(12).trim();
    const file = invitationFile({ ...invitation, summary });
    const longest = Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)));
    expect(longest).toBeLessThanOrEqual(75);
    expect(read(file).component.getFirstPropertyValue('summary')).toBe(summary);
  });
});
