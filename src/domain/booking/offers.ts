import { Temporal } from 'temporal-polyfill';
import { timeZone, toUtc } from '../time.ts';

// A seat that comes free is offered to somebody who waits, for a time that is counted in hours in which people are awake:
// a night passes over an offer, and never through it.

/** Clock times in Stockholm between which an answer is asked for. No change of clocks lies between them. */
const wakes = Temporal.PlainTime.from('08:00');
const sleeps = Temporal.PlainTime.from('21:00');

const hour = 60 * 60 * 1000;

/** Mail is read once a day by many: while there is time, an offer holds for about a day. */
const longAnswer = 12 * hour;

/** Within three days of closing others must get their chance too. */
const shortAnswer = 4 * hour;
const near = 72 * hour;

/** With less than this left nobody is offered anything: it would be gone before most had read of it. */
const leastAnswer = 2 * hour;

const quarter = 15 * 60 * 1000;

/**
 * Until when (ISO UTC) an offer made now can be answered: twelve hours awake, or four when the session closes within
 * three days, rounded up to a quarter of an hour, and never after the session has closed.
 */
export function offerUntil(now: Date, closesAt: string): string {
  const closes = Date.parse(closesAt);
  const length = closes - now.getTime() > near ? longAnswer : shortAnswer;
  const fair = Math.ceil(afterAwake(now.getTime(), length) / quarter) * quarter;
  return toUtc(new Date(Math.min(fair, closes)));
}

/** The moment (ISO UTC) from which on no seat is offered any more: two hours awake before the session closes. */
export function listEndsAt(closesAt: string): string {
  let left = leastAnswer;
  let moment = Date.parse(closesAt);
  for (;;) {
    const { starts, ends } = awakeOn(moment);
    const from = Math.min(moment, ends);
    if (from - starts >= left) return toUtc(new Date(from - left));
    left -= Math.max(from - starts, 0);
    moment = awakeOn(starts - hour * 12).ends;
  }
}

/** The moment (milliseconds) at which so many milliseconds awake have passed. */
function afterAwake(from: number, milliseconds: number): number {
  let left = milliseconds;
  let moment = from;
  for (;;) {
    const { starts, ends } = awakeOn(moment);
    const begin = Math.max(moment, starts);
    if (ends - begin >= left) return begin + left;
    left -= Math.max(ends - begin, 0);
    moment = awakeOn(ends + hour * 12).starts;
  }
}

/** When people are awake on the local day of a moment (milliseconds). */
function awakeOn(moment: number): { readonly starts: number; readonly ends: number } {
  const day = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
  return {
    starts: day.withPlainTime(wakes).epochMilliseconds,
    ends: day.withPlainTime(sleeps).epochMilliseconds,
  };
}
