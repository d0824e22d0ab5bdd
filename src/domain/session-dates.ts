import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from './holidays.ts';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

export interface WeeklyDates {
  readonly weekday: (typeof weekdays)[number];
  readonly from: string;
  readonly until?: string | undefined;
}

/**
 * The local dates of a weekly series within `weeks` weeks from `today` (inclusive), without public holidays and eves.
 * Dates in, dates out: `2026-12-01`.
 */
export function weeklyDates(series: WeeklyDates, today: string, weeks: number): string[] {
  const start = later(Temporal.PlainDate.from(today), Temporal.PlainDate.from(series.from));
  const end = Temporal.PlainDate.from(today).add({ weeks });
  const dates: string[] = [];
  let date = start.add({ days: daysUntil(series.weekday, start) });
  while (Temporal.PlainDate.compare(date, end) < 0) {
    const text = date.toString();
    if ((series.until === undefined || text <= series.until) && isWorkingDay(text))
      dates.push(text);
    date = date.add({ weeks: 1 });
  }
  return dates;
}

function daysUntil(weekday: WeeklyDates['weekday'], date: Temporal.PlainDate): number {
  return (weekdays.indexOf(weekday) + 1 - date.dayOfWeek + 7) % 7;
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) > 0 ? one : other;
}
