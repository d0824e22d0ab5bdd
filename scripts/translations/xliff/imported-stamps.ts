import type { Exchange, Returned } from './exchange.ts';
import { rawOf } from './inline.ts';

/** The translations as they stand, by unit. */
export function targetsOf({ units }: Exchange): Map<string, string> {
  return new Map(units.flatMap(({ id, target }) => (target ? [[id, rawOf(target)] as const] : [])));
}

/**
 * The stamps of a translation that came back, by section or key: those of the Swedish that was sent, so that what has
 * changed in Swedish since is stale. A section in which a unit was left as it was and still waits for a translator
 * keeps the stamp it had.
 */
export function importedStamps(
  { notes, units }: Returned,
  now: ReadonlyMap<string, string>,
  groupOf: (unit: string) => string,
): Record<string, string> {
  const untouched = new Set(
    [...units]
      .filter(([id, { isInitial, target }]) => isInitial && target === now.get(id))
      .map(([id]) => groupOf(id)),
  );
  return Object.fromEntries(
    Object.entries(notes.source).map(([group, stamp]) => [
      group,
      untouched.has(group) ? (notes.madeFrom[group] ?? '') : stamp,
    ]),
  );
}
