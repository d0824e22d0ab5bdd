import { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { stockholmCalendar, stockholmTimes } from './calendar-file.ts';
import type { CatalogueSession } from './catalogue.ts';

export interface SessionFeed {
  /** Shown by the calendar program as the name of the calendar. */
  readonly name: string;
  readonly sessions: readonly CatalogueSession[];
  readonly writtenAt: Date;
  /** Host of the site: with the id of a session it makes the UID, which stays for ever. */
  readonly host: string;
  /** Where a seat is booked. */
  readonly url: string;
  /** One line about a session, without what tells whose meeting it is. */
  readonly summaryOf: (session: CatalogueSession) => string;
  readonly descriptionOf: (session: CatalogueSession) => string;
}

/** Builds are made at night; a program that asks twice a day is never more than a day behind. */
const secondsBetweenLooks = 12 * 60 * 60;

/**
 * The sessions of a unit as a calendar to subscribe to (RFC 5545, RFC 7986). The same session has the same UID in every
 * build and language. Like every calendar of ours it names no place: it may be shared or shown on a locked screen.
 */
export function sessionCalendar(feed: SessionFeed): string {
  const { name, sessions, writtenAt, host, url, summaryOf, descriptionOf } = feed;
  const method = ICalCalendarMethod.PUBLISH;
  const calendar = stockholmCalendar({ name, method, ttl: secondsBetweenLooks, url }, 'sessions');
  for (const session of sessions) {
    calendar.createEvent({
      id: `${session.id}@${host}`,
      sequence: session.cancelled ? 1 : 0,
      lastModified: writtenAt,
      status: session.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...stockholmTimes(session),
      stamp: writtenAt,
      summary: summaryOf(session),
      description: descriptionOf(session),
      url,
    });
  }
  return calendar.toString();
}
