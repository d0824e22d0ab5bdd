import { expect, test } from 'vitest';
import {
  holePath,
  inLanguage,
  pagePaths,
  routinePath,
  staffPaths,
} from '../../src/domain/paths.ts';
import { statementsOf } from '../../src/domain/routine.ts';
import { sourceLocale } from '../../src/i18n/locales.ts';
import { evidenceInWords } from '../../src/site-content/routine-words.ts';
import { routines } from '../content/parsed-facts.ts';
import { faults, localPages } from './built-pages.ts';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf, textOf } from './html-tree.ts';

const overview = localPages.filter(({ address }) => address === staffPaths.routines);
const pages = localPages.filter(
  ({ address }) => address.startsWith(staffPaths.routines) && address !== staffPaths.routines,
);

const notTold =
  'Närvaro vid ett möte som bokats här når varken FLAI eller stadsdelen genom den här webbplatsen.';

function factsOfPage({ address }: BuiltPage) {
  const facts = routines.get(address.split('/').at(-2) ?? '');
  if (!facts) throw new Error(`${address} is no routine.`);
  return facts;
}

function hrefsOf({ tree }: BuiltPage): string[] {
  return tree.querySelectorAll('main a').map((link) => attributeOf(link, 'href'));
}

test('every routine has a page, and there is one that answers which way', () => {
  expect(pages).toHaveLength(routines.size);
  expect(overview).toHaveLength(1);
});

test('where staff read of booking it says that attendance reaches neither FLAI nor the district', () => {
  const book = inLanguage(sourceLocale, pagePaths.book);
  const among = [...overview, ...pages].filter((page) => hrefsOf(page).includes(book));
  const found = faults(among, ({ tree }) =>
    textOf(tree.querySelector('main')).includes(notTold) ? [] : ['does not say so'],
  );
  expect(among).toEqual(expect.arrayContaining(overview));
  expect(among.length).toBe(1 + [...routines.values()].filter(({ booking }) => booking).length);
  expect(found).toEqual([]);
});

test('every statement stands after what it is and its year, and leads to its source', () => {
  const found = faults(pages, (page) => {
    const lines = page.tree.querySelectorAll('main li').map((line) => textOf(line));
    const sources = page.tree.querySelectorAll('.sources ol > li');
    return statementsOf(factsOfPage(page)).flatMap((statement) => {
      const line = lines.find((text) =>
        text.startsWith(`${evidenceInWords(statement)}: ${statement.text}`),
      );
      const number = Number(/källa (\d+)$/.exec(line ?? '')?.[1]);
      return number >= 1 && number <= sources.length ? [] : [statement.text];
    });
  });
  expect(found).toEqual([]);
});

test('a routine that nobody has confirmed says so before anything else', () => {
  const found = faults(pages, (page) => {
    const [first] = page.tree.querySelectorAll('main p');
    const isConfirmed = factsOfPage(page).confirmed !== undefined;
    return isConfirmed || textOf(first ?? null).startsWith('Inte bekräftat') ? [] : ['silent'];
  });
  expect(found).toEqual([]);
});

test('what a routine leaves open leads to its place among all that is not confirmed', () => {
  const found = faults(pages, (page) =>
    factsOfPage(page).holes.filter((key) => !hrefsOf(page).includes(holePath(key))),
  );
  expect(found).toEqual([]);
});

test('every situation in the table leads to its routine', () => {
  const rows = overview.flatMap(({ tree }) => tree.querySelectorAll('tbody tr'));
  const shown = rows.map((row) => [
    textOf(row.querySelector('th')),
    attributeOf(row.querySelectorAll('a')[0] ?? row, 'href').replace(/#.*/, ''),
  ]);
  const wanted = [...routines]
    .sort(([, one], [, other]) => one.order - other.order)
    .flatMap(([slug, facts]) => facts.rows.map((row) => [row.situation, routinePath(slug)]));
  expect(shown).toEqual(wanted);
});
