import { Temporal } from 'temporal-polyfill';
import { timeZone, toUtc } from '../time.ts';

export interface Reminder {
  readonly kind: 'reminderDayBefore' | 'reminderSameDay';
  /** When it is due (ISO UTC). */
  readonly dueAt: string;
  /** From when on it has nothing to say: the meeting has begun, or the next reminder says the same. */
  readonly uselessAt: string;
}

const noon = 12;

/**
 * The reminders of a session that starts at `startsAt` (UTC): the day before at 16:00 in Stockholm, and at 08:00 the same
 * day when it starts at noon or later. None that is due already. By the calendar and the clock on the wall, so that a
 * change of clocks in between moves nothing.
 */
export function remindersFor(startsAt: string, now: Date): Reminder[] {
  return remindersOf(startsAt).filter(({ dueAt }) => dueAt > toUtc(now));
}

/** Reckoned once for all who book a session; a process meets some hundred. */
const reckoned = new Map<string, readonly Reminder[]>();
const mostReckoned = 1000;

function remindersOf(startsAt: string): readonly Reminder[] {
  const known = reckoned.get(startsAt);
  if (known) return known;
  if (reckoned.size >= mostReckoned) reckoned.clear();
  const reminders = reckonReminders(startsAt);
  reckoned.set(startsAt, reminders);
  return reminders;
}

function reckonReminders(startsAt: string): Reminder[] {
  const start = Temporal.Instant.from(startsAt).toZonedDateTimeISO(timeZone);
  const starts = storedAt(start);
  const eve = storedAt(start.subtract({ days: 1 }).withPlainTime('16:00'));
  const morning = start.hour >= noon ? storedAt(start.withPlainTime('08:00')) : undefined;
  const reminders: Reminder[] = [
    { kind: 'reminderDayBefore', dueAt: eve, uselessAt: morning ?? starts },
  ];
  if (morning !== undefined)
    reminders.push({ kind: 'reminderSameDay', dueAt: morning, uselessAt: starts });
  return reminders;
}

function storedAt(moment: Temporal.ZonedDateTime): string {
  return toUtc(new Date(moment.epochMilliseconds));
}
