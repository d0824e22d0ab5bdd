import { Temporal } from 'temporal-polyfill';
import { timeZone, toUtc } from '../time.ts';

/** Hours of the day in Stockholm in which a telephone may sound. */
const opens = 8;
const closes = 21;

/**
 * When a text that is ready at `now` may be sent (ISO UTC): at once by day, else at 08:00. A session cancelled by the
 * nightly start must not wake anybody, unless by 08:00 there is nothing left to say (`uselessAt`, ISO UTC).
 */
export function whenToText(now: Date, uselessAt?: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  if (local.hour >= opens && local.hour < closes) return toUtc(now);
  const date = local.hour < opens ? local : local.add({ days: 1 });
  const morning = date.withPlainTime({ hour: opens });
  const at = toUtc(new Date(morning.epochMilliseconds));
  return uselessAt !== undefined && uselessAt <= at ? toUtc(now) : at;
}
