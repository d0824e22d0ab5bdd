import { isStringFile } from '../../../src/i18n/string-stamps.ts';
import { Refusal } from '../../new/skeleton.ts';
import { sectionAsInline } from './blocks-of.ts';
import type { Returned, ReturnedUnit } from './exchange.ts';
import { locksOf } from './inline.ts';
import { parseStringInline } from './string-inline.ts';

/**
 * Refuses units without a translation, and units in which a locked piece was lost or invented. Names them all. What is
 * as it stands on the page already (`now`) is not this translator's doing: a stale piece may lack a link of today.
 */
export function checkUnits({ units, notes }: Returned, now: ReadonlyMap<string, string>): void {
  const isOfStrings = isStringFile(notes.page);
  const faults = [...units].flatMap(([id, unit]) => {
    if (unit.target !== undefined && unit.target === now.get(id)) return [];
    // Front matter has the marks of strings, the body is Markdown.
    const parse = isOfStrings || !/^s\d/.test(id) ? parseStringInline : sectionAsInline;
    return faultsOf(id, unit, (text) => locksOf(parse(text)));
  });
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
}

function faultsOf(
  id: string,
  { source, target }: ReturnedUnit,
  locks: (text: string) => string[],
): string[] {
  if (target === undefined || target.trim() === '') return [`${id}: not translated.`];
  const wanted = locks(source);
  const found = lockedIn(id, target, locks);
  if (typeof found === 'string') return [found];
  // "Two days" needs no digit in a plural form that is for one number only; the tests of strings know which.
  const mayLack = /_(?:zero|one|two)$/.test(id) ? ['{{count}}'] : [];
  const lost = without(wanted, found).filter((lock) => !mayLack.includes(lock));
  const invented = without(found, wanted);
  return [
    ...lost.map((lock) => `${id}: ${lock} is lost.`),
    ...invented.map((lock) => `${id}: ${lock} is not in the Swedish.`),
  ];
}

function lockedIn(id: string, text: string, locks: (text: string) => string[]): string[] | string {
  try {
    return locks(text);
  } catch (error) {
    if (error instanceof Refusal) return `${id}: ${error.message}`;
    throw error;
  }
}

/** What is in a list more often than in the other. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((item) => {
    const place = left.indexOf(item);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
