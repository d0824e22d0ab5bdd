import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { district } from './district.ts';
import { findPlaces } from './find-place.ts';

const names = globSync('src/content/facts/districts/*.yaml').flatMap((path) =>
  district.parse(parse(readFileSync(path, 'utf8'))).parts.map(({ name }) => name),
);

function found(typed: string) {
  return findPlaces(typed, names, (name) => name);
}

const withoutMarks = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '');
const withoutDoubles = (name: string) => name.replace(/(\p{L})\1/gu, '$1');
const chars = (name: string) => [...name];

/** What people do to a name: one way each, for every name. */
const spellings: readonly (readonly [string, (name: string) => string])[] = [
  ['as it is', (name) => name],
  ['in capitals', (name) => name.toUpperCase()],
  ['without å, ä and ö', withoutMarks],
  ['without spaces', (name) => name.replaceAll(' ', '')],
  ['with single letters for double ones', withoutDoubles],
  ['with i for y, and k for c', (name) => name.replaceAll('y', 'i').replaceAll('c', 'k')],
  ['with v for w and w for v', (name) => name.replaceAll('v', 'w')],
];

describe.each(spellings)('a stadsdel that is typed %s', (_how, spelt) => {
  test(`is found, of all ${names.length}`, () => {
    expect(names).toHaveLength(117);
    expect(names.filter((name) => !found(spelt(name)).places.includes(name))).toEqual([]);
  });
});

/** Longer names with one letter left out, one too many, one wrong or two swapped, at every place but the first. */
const slips: readonly (readonly [string, (name: string, at: number) => string])[] = [
  ['one letter left out', (name, at) => chars(name).toSpliced(at, 1).join('')],
  ['one letter too many', (name, at) => chars(name).toSpliced(at, 0, 'u').join('')],
  ['one letter wrong', (name, at) => chars(name).toSpliced(at, 1, 'u').join('')],
  [
    'two letters swapped',
    (name, at) =>
      chars(name)
        .toSpliced(at, 2, name.charAt(at + 1), name.charAt(at))
        .join(''),
  ],
];

describe.each(slips)('a name of seven letters or more with %s', (_how, slip) => {
  test('is among the nearest, but for one in two hundred', () => {
    const long = names.filter((name) => name.replaceAll(' ', '').length > 6);
    const tried = long.flatMap((name) =>
      chars(name)
        .slice(1, -1)
        .map((_, at) => ({ name, typed: slip(name, at + 1) })),
    );
    const lost = tried.filter(({ name, typed }) => {
      const { places, isExact } = found(typed);
      // A slip may make another name of it, or the beginning of one, and that is then what was typed.
      return !isExact && !places.includes(name);
    });
    expect(tried.length).toBeGreaterThan(700);
    expect(lost.length / tried.length, JSON.stringify(lost)).toBeLessThan(1 / 200);
  });
});

test.each([
  ['rink', ['Rinkeby']],
  ['Gärdet', ['Ladugårdsgärdet (Gärdet)']],
  ['gardet', ['Ladugårdsgärdet (Gärdet)']],
  ['angby', ['Norra Ängby', 'Södra Ängby']],
  ['farsta', ['Farsta', 'Farsta strand', 'Farstanäset']],
])('%s finds %s', (typed, wanted) => {
  expect(found(typed)).toEqual({ places: wanted, isExact: true });
});

test.each([
  ['Tänsta', 'Tensta'],
  ['Rinkebi', 'Rinkeby'],
  ['Vålingby', 'Vällingby'],
  ['Hegersten', 'Hägersten'],
  ['Skarholmn', 'Skärholmen'],
  ['Bagarmosen', 'Bagarmossen'],
  ['Hussby', 'Husby'],
])('the misspelt %s finds %s', (typed, wanted) => {
  expect(found(typed).places).toContain(wanted);
});

test.each(['Solna', 'Sundbyberg', 'Huddinge', 'Nacka', 'Göteborg', 'xyz', 'رينكبي'])(
  '%s is no stadsdel of Stockholm, and nothing is made of it',
  (typed) => {
    expect(found(typed)).toEqual({ places: [], isExact: false });
  },
);

test('nothing typed, or nothing but signs, asks for nothing', () => {
  for (const typed of ['', '  ', '–', '?!']) expect(found(typed).places).toEqual([]);
});

test('what only comes near is not called found', () => {
  expect(found('tensto').isExact).toBe(false);
  expect(found('tensta').isExact).toBe(true);
});
