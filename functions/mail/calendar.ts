import { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { stockholmCalendar, stockholmTimes } from '../../src/domain/calendar-file.ts';

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
  const calendar = stockholmCalendar({ method: ICalCalendarMethod[method] }, 'booking');
  calendar.createEvent({
    id: uid,
    sequence,
    ...(method === 'CANCEL' ? { status: ICalEventStatus.CANCELLED } : {}),
    ...stockholmTimes(invitation),
    stamp: invitation.writtenAt,
    summary,
    description,
    organizer,
    attendees: [{ email: attendee, rsvp: false }],
  });
  return calendar.toString();
}
