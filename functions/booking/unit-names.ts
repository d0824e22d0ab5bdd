import type { Catalogue } from '../../src/domain/catalogue.ts';

/**
 * Names of the units that have sessions, by slug. The catalogue says where each session is held, and as long as no
 * address is known that is the unit itself, by its name.
 */
export function unitNamesOf({ sessions }: Catalogue): ReadonlyMap<string, string> {
  return new Map(sessions.map(({ unit, place }) => [unit, place]));
}
