import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { localeCodes } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';

/** What a person types, and the page that answers it: addresses without language, several where each would do. */
const asked = z.strictObject({
  query: z.string().check(z.minLength(1)),
  page: z.union([z.string(), z.array(z.string()).check(z.minLength(1))]),
});

export interface Asked {
  readonly query: string;
  readonly pages: readonly string[];
}

/** The query sets that are written, by language (`tests/search/queries/README.md`). */
export const querySets: ReadonlyMap<Locale, readonly Asked[]> = new Map(
  localeCodes.flatMap((locale) => {
    const path = `tests/search/queries/${locale}.json`;
    if (!existsSync(path)) return [];
    const set = z.array(asked).parse(JSON.parse(readFileSync(path, 'utf8')));
    return [[locale, set.map(({ query, page }) => ({ query, pages: [page].flat() }))]];
  }),
);

export interface Figures {
  readonly queries: number;
  /** How many had a right page first, and among the first three. */
  readonly first: number;
  readonly firstThree: number;
  readonly missed: readonly string[];
}

/** How well some answers, addresses without language in their order, answer what was asked. */
export function figuresOf(
  answers: readonly (Asked & { readonly found: readonly string[] })[],
): Figures {
  const ranks = answers.map(({ pages, found }) =>
    found.findIndex((path) => answersOne(path, pages)),
  );
  const within = (rank: number) => rank >= 0 && rank < 3;
  return {
    queries: answers.length,
    first: ranks.filter((rank) => rank === 0).length,
    firstThree: ranks.filter(within).length,
    missed: answers
      .filter((_, at) => !within(ranks[at] ?? -1))
      .map(
        ({ query, pages, found }) =>
          `"${query}" → ${found.slice(0, 3).join(' ')}, not ${pages.join(' or ')}`,
      ),
  };
}

/** A word in the glossary is in the page of all words, which is what a set may name. */
function answersOne(path: string, pages: readonly string[]): boolean {
  return pages.includes(path) || pages.includes(path.replace(/#.*$/, ''));
}
