import type { CatalogueSession } from './catalogue.ts';

/**
 * The sessions to come that a person can still book, the soonest first and so many at most; at these units, or at
 * any of them.
 */
export function nextSessions(
  sessions: readonly CatalogueSession[],
  {
    units,
    now,
    most,
  }: { readonly units: readonly string[] | 'any'; readonly now: Date; readonly most: number },
): CatalogueSession[] {
  return sessions
    .filter(({ unit }) => units === 'any' || units.includes(unit))
    .filter(({ cancelled, closesAt }) => !cancelled && new Date(closesAt) > now)
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
    .slice(0, most);
}
