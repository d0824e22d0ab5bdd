import { fold } from './search/fold.ts';
import { slipsBetween } from './search/slips-between.ts';

/**
 * Looks up a stadsdel that somebody has typed, perhaps with other letters or misspelt. Runs in the browser
 * (`src/islands/find-district.ts`), hence few bytes.
 */
export interface FoundPlaces<Place> {
  readonly places: readonly Place[];
  /** False when nothing is spelt like that: these are only the nearest, and it must be said so. */
  readonly isExact: boolean;
}

/**
 * The places whose name, or a word of it, begins with what was typed; otherwise those that come nearest, if any comes
 * near. `nameOf` gives the name in Swedish.
 */
export function findPlaces<Place>(
  typed: string,
  places: readonly Place[],
  nameOf: (place: Place) => string,
): FoundPlaces<Place> {
  const wanted = fold(typed.replace(/[^\p{L}\p{M}\d]+/gu, ''));
  if (wanted === '') return { places: [], isExact: true };
  const slips = places.map((place) => slipsIn(wanted, nameOf(place)));
  const fewest = Math.min(...slips);
  const nearest = places.filter((_, at) => slips[at] === fewest);
  return {
    places: fewest > forgiven(wanted) ? [] : nearest,
    isExact: fewest === 0,
  };
}

/** How many wrong letters are forgiven: more would make Akalla of Nacka, which is another municipality. */
function forgiven({ length }: string): number {
  return length < 5 ? 0 : length < 7 ? 1 : 2;
}

/** The fewest slips, seen from the beginning of each word of the name. */
function slipsIn(wanted: string, name: string): number {
  const words = name.split(/[^\p{L}\d]+/u);
  return Math.min(...words.map((_, at) => slipsBetween(wanted, fold(words.slice(at).join('')))));
}
