import { attached } from './words.ts';

/**
 * What to ask the full text for, one after the other until there is an answer. Pagefind folds marks and knows the
 * endings of some languages; it knows no other keyboard, nothing that is attached, and no endings of the others.
 */
export function fullTextQueries(typed: string): string[] {
  const each = (change: (word: string) => string) =>
    typed.trim().split(/\s+/).map(change).join(' ');
  return [
    ...new Set([
      each((word) => word),
      // A Persian or Kurdish keyboard.
      each((word) => word.replace(/ک/g, 'ك').replace(/ی/g, 'ي')),
      each((word) => word.replace(attached, '')),
      ...[1, 2, 3].map((letters) =>
        each((word) => (word.length > letters + 2 ? word.slice(0, -letters) : word)),
      ),
    ]),
  ];
}
