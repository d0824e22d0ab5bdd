import { describe, expect, test } from 'vitest';
import { mostInPack, numbersIn, packsOf } from './pack.ts';
import { packPath } from './paths.ts';

describe('the numbers of a pack', () => {
  test('keep the order they are written in', () => {
    expect(numbersIn('704-483-209')).toEqual([704, 483, 209]);
    expect(numbersIn('704')).toEqual([704]);
  });

  test('stand there once, where they came first', () => {
    expect(numbersIn('704-483-704-483')).toEqual([704, 483]);
  });

  test.each([
    '',
    '-',
    '704-',
    '-704',
    '70',
    '7040',
    '704,483',
    '704--483',
    '70a',
    '704 483',
    '٧٠٤',
    '1e3',
    '__proto__',
  ])('are not read from "%s"', (text) => {
    expect(numbersIn(text)).toBeUndefined();
  });

  test('come back from the address they are written into', () => {
    const path = packPath([704, 483]);
    expect(path).toBe('/l/704-483/');
    expect(numbersIn(path.split('/')[2] ?? '')).toEqual([704, 483]);
  });
});

test('more pages than a pack holds become several packs, with every page in one of them', () => {
  const numbers = Array.from({ length: 2 * mostInPack + 1 }, (_, at) => 200 + at);
  const packs = packsOf(numbers);
  expect(packs.map((pack) => pack.length)).toEqual([mostInPack, mostInPack, 1]);
  expect(packs.flat()).toEqual(numbers);
  expect(packsOf([])).toEqual([]);
});
