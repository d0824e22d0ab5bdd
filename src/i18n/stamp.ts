import { createHash } from 'node:crypto';
import type { Words } from './words.ts';

/**
 * Fingerprint of a text by its letters and digits alone: white space, punctuation, case, other codings of the same
 * letter and characters nobody sees (soft hyphen, joiners, direction marks) never change it, any other change does.
 * Letters of link addresses and component names count, as do vowel signs and the numbers of a numbered list: a rule
 * that let some digits pass would let a year at the beginning of a line pass too. Twelve hex digits.
 */
export function stampOf(text: string): string {
  const essence = text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]|\p{DI}/gu, '');
  const folded = Array.from(essence, foldCase).join('').normalize('NFC');
  return createHash('sha256').update(folded).digest('hex').slice(0, 12);
}

/**
 * Unicode's full case folding of one character: ß, ẞ and SS are one, σ and ς are one. Character by character, because
 * a small letter may depend on its neighbours. Turkish ı would become i on its way over I.
 */
function foldCase(character: string): string {
  return character === 'ı' ? character : character.toLowerCase().toUpperCase().toLowerCase();
}

/** One fingerprint for the translated front matter and one for each `##` section, in order. */
export function stampsOf(words: Pick<Words, 'title' | 'menu' | 'short'>, body: string): string[] {
  return [[words.title, words.menu, words.short].join('\n'), ...sectionsOf(body)].map(stampOf);
}

/** The body cut before each `##` heading; what stands before the first one is a section too, if anything does. */
export function sectionsOf(body: string): string[] {
  return body.split(/^(?= {0,3}##[ \t])/m).filter((section) => section.trim() !== '');
}

/**
 * The sections of a translation (0 is its front matter) that were made from a source section which no longer stands.
 * A section that has only moved is not among them.
 */
export function staleSections(
  stamps: readonly string[],
  sourceStamps: readonly string[],
): ReadonlySet<number> {
  const movedOrNew = sourceStamps.filter((stamp, index) => stamp !== stamps[index]);
  const stale = new Set<number>();
  stamps.forEach((stamp, index) => {
    if (stamp === sourceStamps[index]) return;
    const place = movedOrNew.indexOf(stamp);
    if (place < 0) stale.add(index);
    // Each source section answers for one section only, also where two have the same words.
    else movedOrNew.splice(place, 1);
  });
  return stale;
}

/** Whether the source has a section that no section of the translation answers. */
export function isIncomplete(stamps: readonly string[], sourceStamps: readonly string[]): boolean {
  return sourceStamps.length > stamps.length;
}

/** Whether every section of the source stands in a translation, and every section was made from the source as it is. */
export function isCurrent(stamps: readonly string[], sourceStamps: readonly string[]): boolean {
  return !isIncomplete(stamps, sourceStamps) && staleSections(stamps, sourceStamps).size === 0;
}
