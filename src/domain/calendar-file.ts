import ical from 'ical-generator';
import type { ICalCalendar, ICalCalendarData } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { timeZone } from './time.ts';

/** A calendar (RFC 5545) whose events are in Stockholm time, with the rules of its clock changes. */
export function stockholmCalendar(data: ICalCalendarData, product: string): ICalCalendar {
  return ical({
    ...data,
    prodId: { company: product, product, language: 'SV' },
    // A zone of the whole calendar would also turn DTSTAMP into local time, which must be UTC (RFC 5545, 3.8.7.2).
    timezone: { name: null, generator: zoneRules },
  });
}

/** Start and end of an event from ISO 8601 in UTC: the library writes wall clock time of what it is given. */
export function stockholmTimes({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  return { start: inStockholm(startsAt), end: inStockholm(endsAt), timezone: timeZone };
}

/** A plain Date would come out in the zone of the server. */
function inStockholm(utc: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(utc).toZonedDateTimeISO(timeZone);
}

/** Stockholm's rules come under the name of the zone it is linked to, which the event does not name. */
function zoneRules(zone: string): string {
  const block = tzlib_get_ical_block(zone)[0] ?? '';
  return block.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`);
}
