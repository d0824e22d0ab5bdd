import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ledgerFile, parseLedger } from '../../scripts/numbers/ledger.ts';
import { clientNeeds, needGroups } from '../../src/domain/client-need.ts';
import { mostInPack } from '../../src/domain/pack.ts';
import { hasPaper, pagePaths } from '../../src/domain/paths.ts';
import { numberOf } from '../../src/domain/short-number.ts';
import { read } from './content-files.ts';
import { routes } from './parsed-facts.ts';

const { needs } = clientNeeds.parse(parse(read('src/content/facts/client-needs.yaml')));
const ledger = parseLedger(readFileSync(ledgerFile, 'utf8'));

describe.each(needs)('the need “$says”', ({ says, pages }) => {
  test('is answered by pages that are there now and have a short number', () => {
    expect(pages.filter((path) => numberOf(ledger, path) === undefined)).toEqual([]);
    expect(ledger.filter(({ formerly }) => formerly.some((old) => pages.includes(old)))).toEqual(
      [],
    );
  });

  test('is answered on paper, but for money and rights, which no sheet holds', () => {
    const without = pages.filter((path) => !hasPaper(path));
    expect(without.filter((path) => path !== pagePaths.moneyAndRights)).toEqual([]);
  });

  test('is said in a few words, and promises nothing', () => {
    expect(says.split(' ').length).toBeLessThanOrEqual(11);
    expect(says).not.toMatch(/\b(?:får|kan få|har rätt|garant|alltid|frivillig|obligatorisk)/i);
    expect(says).toMatch(/^[A-ZÅÄÖ\d]/);
  });
});

test('there are enough needs to choose from, and no more than can be scanned', () => {
  expect(needs.length).toBeGreaterThanOrEqual(12);
  expect(needs.length).toBeLessThanOrEqual(24);
  const groups = needs.map(({ group }) => group);
  expect([...new Set(groups)]).toEqual(needGroups);
});

test('no two needs say the same, or stand for the same pages', () => {
  expect(new Set(needs.map(({ says }) => says)).size).toBe(needs.length);
  expect(new Set(needs.map(({ pages }) => pages.join())).size).toBe(needs.length);
});

test('every way in answers some need', () => {
  const answered = new Set<string>(needs.flatMap(({ pages }) => pages));
  expect([...routes.keys()].filter((slug) => !answered.has(`/vagar/${slug}/`))).toEqual([]);
});

test('three needs at once fit into a pack', () => {
  const largest = Math.max(...needs.map(({ pages }) => pages.length));
  expect(3 * largest).toBeLessThanOrEqual(mostInPack);
});
