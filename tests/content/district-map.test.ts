import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { districts } from './parsed-facts.ts';

function tileOf(slug: string) {
  const facts = districts.get(slug);
  if (!facts) throw new Error(`There is no district "${slug}".`);
  return facts.tile;
}

test('no two tiles overlap: each is two half tiles wide', () => {
  const taken = [...districts.values()].flatMap(({ tile: { x, y } }) =>
    [x, x + 1].map((half) => `${half}/${y}`),
  );
  expect(new Set(taken).size).toBe(taken.length);
});

test.each([...districts])('the tile of %s has its whole name', (_slug, { name, tile }) => {
  expect(tile.label.replaceAll('\u00AD', '')).toBe(name);
});

test('no part of a name is longer than a tile on the smallest screen', () => {
  const parts = [...districts.values()].flatMap(({ tile }) => tile.label.split(/[\s\u00AD-]/));
  expect(parts.filter((part) => part.length > 8)).toEqual([]);
});

test('the stylesheet has a place for every tile', () => {
  const css = readFileSync('src/styles/districts.css', 'utf8');
  const places = [...districts.values()].flatMap(({ tile: { x, y } }) => [`.x${x} {`, `.y${y} {`]);
  expect(places.filter((place) => !css.includes(place))).toEqual([]);
});

/** How they lie on any map of Stockholm. */
describe.each([
  ['jarva', 'north of', 'bromma'],
  ['jarva', 'north of', 'hasselby-vallingby'],
  ['jarva', 'east of', 'hasselby-vallingby'],
  ['bromma', 'east of', 'hasselby-vallingby'],
  ['kungsholmen', 'east of', 'bromma'],
  ['norra-innerstaden', 'east of', 'kungsholmen'],
  ['norra-innerstaden', 'north of', 'sodermalm'],
  ['kungsholmen', 'north of', 'sodermalm'],
  ['sodermalm', 'north of', 'enskede-arsta-vantor'],
  ['sodermalm', 'north of', 'hagersten-alvsjo'],
  ['sodermalm', 'east of', 'hagersten-alvsjo'],
  ['bromma', 'north of', 'hagersten-alvsjo'],
  ['hasselby-vallingby', 'north of', 'skarholmen'],
  ['hagersten-alvsjo', 'east of', 'skarholmen'],
  ['enskede-arsta-vantor', 'east of', 'hagersten-alvsjo'],
  ['skarpnack', 'east of', 'enskede-arsta-vantor'],
  ['sodermalm', 'north of', 'skarpnack'],
  ['enskede-arsta-vantor', 'north of', 'farsta'],
  ['skarpnack', 'north of', 'farsta'],
  ['farsta', 'east of', 'hagersten-alvsjo'],
] as const)('on the map %s lies', (one, relation, other) => {
  test(`${relation} ${other}`, () => {
    const [here, there] = [tileOf(one), tileOf(other)];
    if (relation === 'north of') expect(here.y).toBeLessThan(there.y);
    else expect(here.x).toBeGreaterThan(there.x);
  });
});
