import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ledgerFile, parseLedger } from '../../scripts/numbers/ledger.ts';
import { needGroups } from '../../src/domain/client-need.ts';
import { mostInPack } from '../../src/domain/pack.ts';
import { hasPaper, pagePaths } from '../../src/domain/paths.ts';
import { numberOf } from '../../src/domain/short-number.ts';
import { clientNeeds, routes } from './parsed-facts.ts';

const ledger = parseLedger(readFileSync(ledgerFile, 'utf8'));

describe.each([...clientNeeds])('the need %s', (_id, { says, pages }) => {
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
  expect(clientNeeds.size).toBeGreaterThanOrEqual(12);
  expect(clientNeeds.size).toBeLessThanOrEqual(24);
  const groups = [...clientNeeds.values()].map(({ group }) => group);
  expect([...new Set(groups)]).toEqual(needGroups);
});

test('no two needs say the same, or stand for the same pages', () => {
  const all = [...clientNeeds.values()];
  expect(new Set(all.map(({ says }) => says)).size).toBe(all.length);
  expect(new Set(all.map(({ pages }) => pages.join())).size).toBe(all.length);
});

test('every way in answers some need', () => {
  const answered = new Set<string>([...clientNeeds.values()].flatMap(({ pages }) => pages));
  expect([...routes.keys()].filter((slug) => !answered.has(`/vagar/${slug}/`))).toEqual([]);
});

test('three needs at once fit into a pack', () => {
  const largest = Math.max(...[...clientNeeds.values()].map(({ pages }) => pages.length));
  expect(3 * largest).toBeLessThanOrEqual(mostInPack);
});
