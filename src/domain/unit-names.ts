import type { Catalogue } from './catalogue.ts';

/**
 * Names of the units that have sessions, by slug. The catalogue says where each session is held, and as long as no
 * address is known that is the unit itself, by its name.
 */
export function unitNamesOf({ sessions }: Catalogue): ReadonlyMap<string, string> {
  return new Map(sessions.map(({ unit, place }) => [unit, place]));
}

/** The same as a list to choose from, in the order of the Swedish alphabet. */
export function unitsToBook(
  catalogue: Catalogue,
): readonly { readonly slug: string; readonly name: string }[] {
  return [...unitNamesOf(catalogue)]
    .map(([slug, name]) => ({ slug, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'sv'));
}
