import { readFileSync } from 'node:fs';
import type { Locale } from '../../src/i18n/locales.ts';

/** A row of a language's glossary: a Swedish term in the forms it is listed by, and the words chosen for it. */
export interface TermRow {
  readonly swedish: readonly string[];
  readonly chosen: readonly string[];
}

/** The table under "Glossary" in docs/translating/<code>.md: Swedish, chosen, note. */
export function termRows(locale: Locale): TermRow[] {
  const guide = readFileSync(`docs/translating/${locale}.md`, 'utf8');
  return termRowsIn(guide.split(/^## /m).find((section) => section.startsWith('Glossary')) ?? '');
}

export function termRowsIn(section: string): TermRow[] {
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .flatMap((line) => {
      const [swedish = '', chosen = ''] = line.split('|').slice(1);
      return rowsOf(swedish, chosen);
    });
}

/** `jobbplan; fördjupad | plan; longer plan` is two rows: where both sides have as many parts, they belong together. */
function rowsOf(swedish: string, chosen: string): TermRow[] {
  const left = swedish.split(';');
  const right = chosen.split(/[;؛]/);
  return left.length === right.length
    ? left.map((part, index) => ({ swedish: variants(part), chosen: variants(right[index] ?? '') }))
    : [{ swedish: variants(swedish), chosen: variants(chosen) }];
}

/** The words of a cell, without what explains them: parentheses, and a label such as `definite:`. */
function variants(cell: string): string[] {
  return cell
    .replace(/\([^)]*\)/g, '')
    .split(/[,;،؛፡/]/)
    .map((part) => part.replace(/^[^:]*:\s/, '').replace(/["“”«»]/g, ''))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The row of a Swedish term in whatever form it stands, or undefined. */
export function rowOf(rows: readonly TermRow[], term: string): TermRow | undefined {
  return rows.find((row) => row.swedish.some((listed) => isSameSwedish(listed, term)));
}

const endings = /^(?:|[aens]|ar|er|en|et|or|um|na|ns|ts|ens|ets|arna|erna|orna|ade|at|as)$/;

/** Whether two Swedish terms are one in different forms: each word up to an ending, `anmäla` and `anmäler`. */
export function isSameSwedish(one: string, other: string): boolean {
  const [words, others] = [one, other].map((term) => term.toLowerCase().split(/\s+/));
  return (
    words?.length === others?.length &&
    (words ?? []).every((word, index) => isSameWord(word, others?.[index] ?? ''))
  );
}

function isSameWord(one: string, other: string): boolean {
  const shared = sharedPrefix(one, other);
  return (
    one === other ||
    (shared >= 4 && endings.test(one.slice(shared)) && endings.test(other.slice(shared)))
  );
}

/** How many letters two words begin with in common. */
export function sharedPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
