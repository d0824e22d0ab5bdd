import { describe, expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { fileAt } from '../built/built-pages.ts';
import { withSite } from '../e2e/with-site.ts';
import { figuresOf, querySets } from './query-sets.ts';
import type { Figures } from './query-sets.ts';

/** What a set must hold and what the search must reach. */
const fewestQueries = 40;
const firstAtLeast = 0.85;
const firstThreeAtLeast = 0.95;

const { origin, inPage } = withSite();

/** Types every query of a language into the search page, letter for letter as its script hears them, and reads the hits. */
async function figuresFor(locale: Locale): Promise<Figures> {
  const answers: Parameters<typeof figuresOf>[0][number][] = [];
  await inPage(async (page) => {
    await page.goto(`${origin()}/${locale}/sok/`);
    for (const asked of querySets.get(locale) ?? []) {
      await page.getByRole('searchbox').fill(asked.query);
      const found = await page
        .locator('#hits a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      answers.push({ ...asked, found: found.map((href) => href.replace(/^\/\w+/, '')) });
    }
  });
  return figuresOf(answers);
}

describe.each(localeCodes)('in %s', (locale) => {
  test(`at least ${fewestQueries} queries are asked, for pages that exist`, () => {
    const set = querySets.get(locale) ?? [];
    expect(set.length).toBeGreaterThanOrEqual(fewestQueries);
    const gone = set
      .flatMap(({ pages }) => pages)
      .filter((path) => fileAt(`/${locale}${path.replace(/#.*$/, '')}`) === undefined);
    expect(gone).toEqual([]);
  });

  test('the right page is first, or nearly so, for almost every query', async () => {
    const figures = await figuresFor(locale);
    const part = (count: number) => `${((100 * count) / figures.queries).toFixed(0)} %`;
    console.log(
      `search ${locale}: ${figures.queries} queries, right page first ${part(figures.first)}, in the first three ${part(figures.firstThree)}`,
    );
    const missed = figures.missed.join('\n');
    expect(figures.firstThree / figures.queries, missed).toBeGreaterThanOrEqual(firstThreeAtLeast);
    expect(figures.first / figures.queries, missed).toBeGreaterThanOrEqual(firstAtLeast);
  });
});

test('a page counts as found where it stands, and a word of the glossary as its page', () => {
  const figures = figuresOf([
    { query: 'a', pages: ['/x/'], found: ['/x/', '/y/'] },
    { query: 'b', pages: ['/x/', '/z/'], found: ['/y/', '/q/', '/z/'] },
    { query: 'c', pages: ['/ord/'], found: ['/ord/#tolk'] },
    { query: 'd', pages: ['/x/'], found: ['/1/', '/2/', '/3/', '/x/'] },
    { query: 'e', pages: ['/x/'], found: [] },
  ]);
  expect(figures).toMatchObject({ queries: 5, first: 2, firstThree: 3 });
  expect(figures.missed).toHaveLength(2);
});
