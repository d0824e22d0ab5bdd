import { Temporal } from 'temporal-polyfill';

/** All clock times of Jobbtorg are local Stockholm time; they are stored as ISO 8601 in UTC. */
export const timeZone = 'Europe/Stockholm';

/** The clock is passed in wherever time matters, so that a test can choose the moment. */
export type Clock = () => Date;

/** The UTC moment, to the second, of a local date (`2026-12-01`) and clock time (`09:30`) in Stockholm. */
export function utcFromLocal(date: string, time: string): string {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString();
}

/** The local Stockholm date (`2026-12-01`) at a moment. */
export function localDateAt(moment: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** A UTC moment moved by a number of minutes, negative for earlier. */
export function plusMinutes(utc: string, minutes: number): string {
  return Temporal.Instant.from(utc).add({ minutes }).toString();
}

/** A moment in the form used in storage: ISO 8601 in UTC with milliseconds, so that it sorts as text. */
export function toUtc(moment: Date): string {
  return moment.toISOString();
}
