import { catalogueWeeks, closesBeforeMinutes } from './catalogue.ts';
import type { Catalogue, CatalogueSession } from './catalogue.ts';
import type { Notice } from './notice.ts';
import { weeklyDates } from './session-dates.ts';
import type { SessionSeries } from './session-series.ts';
import type { SiteStatus } from './site.ts';
import { localDateAt, plusMinutes, toUtc, utcFromLocal } from './time.ts';

export interface SeriesFacts extends SessionSeries {
  readonly id: string;
  /** Where people meet, as far as it is known. */
  readonly place: string;
}

/** The sessions of the coming weeks, sorted by start, from the series in the facts. */
export function catalogueFromSeries(
  status: SiteStatus,
  allSeries: readonly SeriesFacts[],
  now: Date,
  notices: readonly Notice[] = [],
): Catalogue {
  const today = localDateAt(now);
  const sessions = allSeries
    .flatMap((series) => datesOf(series, today).map((date) => sessionOn(series, date)))
    .sort(
      (one, other) => one.startsAt.localeCompare(other.startsAt) || one.id.localeCompare(other.id),
    );
  const aboutUnits = notices.filter(({ unit }) => unit !== undefined);
  return { status, generatedAt: toUtc(now), sessions, notices: aboutUnits };
}

/** The dates of the coming weeks, and those that have passed but were moved to a day still to come. */
function datesOf(series: SeriesFacts, today: string): string[] {
  const movedAhead = series.exceptions
    .filter(({ date, movedTo }) => date < today && (movedTo?.date ?? date) >= today)
    .map(({ date }) => date);
  return [...movedAhead, ...weeklyDates(series, today, catalogueWeeks)];
}

function sessionOn(series: SeriesFacts, date: string): CatalogueSession {
  const change = series.exceptions.find((exception) => exception.date === date);
  const startsAt = utcFromLocal(
    change?.movedTo?.date ?? date,
    change?.movedTo?.starts ?? series.starts,
  );
  return {
    id: `${series.id}-${date}`,
    series: series.id,
    unit: series.unit,
    startsAt,
    endsAt: plusMinutes(startsAt, series.minutes),
    closesAt: plusMinutes(startsAt, -closesBeforeMinutes),
    languages: series.languages,
    interpreter: series.interpreter,
    seats: change?.seats ?? series.seats,
    place: series.place,
    cancelled: change?.cancelled ?? false,
  };
}
