import * as z from 'zod/mini';
import type { PagePath } from './paths.ts';

/**
 * Short numbers: `/l/483/` leads to one page in every language. A number says nothing about its page, so that it can
 * stand in a text message or be read aloud; it is given once, never to another page, and never taken away.
 */

/** An address without its language. */
export const pagePath = z.custom<PagePath>(
  (value) => typeof value === 'string' && /^\/(?:[a-z0-9-]+\/)*$/.test(value),
  { error: 'An address without its language, beginning and ending with a slash.' },
);

/** Lowest and highest: three digits, and none that an emergency line begins with. */
export const numberRange = { from: 200, to: 999 } as const;

/** One line of the ledger (`src/content/facts/numbers.yaml`). */
export const givenNumber = z.strictObject({
  id: z.int().check(z.gte(numberRange.from), z.lte(numberRange.to)),
  /** Where the page is now, without language. */
  path: pagePath,
  /** Where it was before, the oldest first; these addresses lead on. */
  formerly: z._default(z.array(pagePath), []),
  /** Made of this line and the one before it, so that no line can go or change its meaning unseen. */
  seal: z.string(),
});

export type GivenNumber = z.infer<typeof givenNumber>;

/** A number and the page it leads to now, as the function reads them (`build/numbers.json`). */
export const numberedPage = z.object({ id: z.int(), path: pagePath });

export type NumberedPage = z.infer<typeof numberedPage>;

/** The address a number was given to: it never changes, wherever the page has gone since. */
export function firstPathOf({ path, formerly }: GivenNumber): PagePath {
  return formerly[0] ?? path;
}

/**
 * The number of a page by its address without language; undefined when it has none. A page that took over what others
 * were about has several: its own is the one that was given to it.
 */
export function numberOf(ledger: readonly GivenNumber[], path: PagePath): number | undefined {
  const leadingHere = ledger.filter((given) => given.path === path);
  const own = leadingHere.find((given) => firstPathOf(given) === path) ?? leadingHere[0];
  return own?.id;
}
