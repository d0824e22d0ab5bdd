import { measure, median } from './measure.ts';
import type { Measure } from './measure.ts';
import type { ReadablePage } from './read-pages.ts';
import type { RequiredTerms } from './required-terms.ts';

export interface MeasuredPage extends ReadablePage {
  readonly measure: Measure;
}

/** The pages with their measures, the hardest first. */
export function measurePages(
  pages: readonly ReadablePage[],
  required: RequiredTerms,
): MeasuredPage[] {
  return pages
    .map((page) => ({ ...page, measure: measure(page.blocks, required) }))
    .sort((one, other) => other.measure.lix - one.measure.lix);
}

const columns: readonly (readonly [string, (measure: Measure) => string])[] = [
  ['LIX', ({ lix }) => lix.toFixed(1)],
  ['with terms', ({ lixWithTerms }) => lixWithTerms.toFixed(1)],
  ['words', ({ words }) => String(words)],
  ['mean sentence', ({ meanSentence }) => meanSentence.toFixed(1)],
  ['longest', ({ longestSentence }) => String(longestSentence.words)],
  ['long words', ({ longShare }) => `${longShare.toFixed(1)} %`],
];

/** A table of one language as text: a line a page, the hardest first, then the medians and the terms counted apart. */
export function reportOf(name: string, pages: readonly MeasuredPage[]): string {
  const width = Math.max(4, ...pages.map((page) => page.name.length));
  const line = (first: string, cells: readonly string[]) =>
    [
      first.padEnd(width),
      ...cells.map((cell, column) => cell.padStart(columns[column]?.[0].length ?? 0)),
    ].join('  ');
  return [
    `${name}: ${String(pages.length)} pages, the hardest first`,
    line(
      'page',
      columns.map(([title]) => title),
    ),
    ...pages.map((page) =>
      line(
        page.name,
        columns.map(([, cell]) => cell(page.measure)),
      ),
    ),
    mediansOf(pages),
    `Swedish terms counted apart, with the number of pages: ${termCounts(pages)}`,
  ].join('\n');
}

function mediansOf(pages: readonly MeasuredPage[]): string {
  const middle = (value: (measure: Measure) => number) =>
    median(pages.map((page) => value(page.measure))).toFixed(1);
  return [
    `median: LIX ${middle(({ lix }) => lix)} (${middle(({ lixWithTerms }) => lixWithTerms)} with terms)`,
    `sentence ${middle(({ meanSentence }) => meanSentence)} words`,
    `longest ${middle(({ longestSentence }) => longestSentence.words)}`,
    `long words ${middle(({ longShare }) => longShare)} %`,
  ].join(', ');
}

function termCounts(pages: readonly MeasuredPage[]): string {
  const counts = new Map<string, number>();
  for (const term of pages.flatMap((page) => [...page.measure.terms.keys()]))
    counts.set(term, (counts.get(term) ?? 0) + 1);
  return (
    [...counts]
      .sort(([one, many], [other, more]) => more - many || one.localeCompare(other, 'sv'))
      .map(([term, count]) => `${term} ${String(count)}`)
      .join(', ') || 'none'
  );
}
