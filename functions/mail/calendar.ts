import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { timeZone } from '../../src/domain/time.ts';

/** REQUEST adds a meeting or changes it, CANCEL takes it away (iTIP). */
export type CalendarMethod = 'REQUEST' | 'CANCEL';

export interface Invitation {
  /** REQUEST unless told. */
  readonly method?: CalendarMethod;
  /** Stable for a booking, so that a later change finds the entry. */
  readonly uid: string;
  /** 0 for the first; rises with every change. */
  readonly sequence: number;
  /** ISO 8601, UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly writtenAt: Date;
  readonly summary: string;
  readonly description: string;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly attendee: string;
}

/**
 * A calendar file that adds, changes or takes away one meeting, in Stockholm time with the rules of its clock changes. It names
 * no place: a calendar is often shared or shown on a locked screen, and the place tells whose meeting it is.
 */
export function invitationFile(invitation: Invitation): string {
  const { uid, sequence, summary, description, organizer, attendee } = invitation;
  const { method = 'REQUEST' } = invitation;
  const calendar = ical({
    method: ICalCalendarMethod[method],
    prodId: { company: 'booking', product: 'booking', language: 'SV' },
    // A zone of the whole calendar would also turn DTSTAMP into local time, which must be UTC (RFC 5545, 3.8.7.2).
    timezone: { name: null, generator: zoneRules },
  });
  calendar.createEvent({
    id: uid,
    sequence,
    ...(method === 'CANCEL' ? { status: ICalEventStatus.CANCELLED } : {}),
    start: inStockholm(invitation.startsAt),
    end: inStockholm(invitation.endsAt),
    timezone: timeZone,
    stamp: invitation.writtenAt,
    summary,
    description,
    organizer,
    attendees: [{ email: attendee, rsvp: false }],
  });
  return calendar.toString();
}

/** The library writes wall clock time of what it is given; a plain Date would come out in the server's zone. */
function inStockholm(utc: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(utc).toZonedDateTimeISO(timeZone);
}

/** Stockholm's rules come under the name of the zone it is linked to, which the event does not name. */
function zoneRules(zone: string): string {
  const block = tzlib_get_ical_block(zone)[0] ?? '';
  return block.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`);
}
