import { expect, test } from 'vitest';
import { isReference, makeReference } from './reference.ts';

const alphabet = '34679ACDEFHJKMNPQRTVWXY';

/** Bytes from a small generator with a fixed seed: random enough, and the same in every run. */
function seededBytes(seed: number): (length: number) => Uint8Array {
  let state = seed;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

const random = seededBytes(20_261_121);
const references = Array.from({ length: 10_000 }, () => makeReference(random));

function firstAccepted(variantsOf: (characters: string) => readonly string[]): string | undefined {
  for (const reference of references) {
    const characters = reference.replace('-', '');
    const accepted = variantsOf(characters).find(isReference);
    if (accepted !== undefined) return `${accepted} for ${characters}`;
  }
  return undefined;
}

function replaced(text: string, index: number, by: string): string {
  return text.slice(0, index) + by + text.slice(index + by.length);
}

test('a reference is four characters, a hyphen and four more', () => {
  expect(references.filter((one) => !/^[^\W_]{4}-[^\W_]{4}$/.test(one))).toEqual([]);
});

test('no character of a reference can be taken for another one', () => {
  const used = new Set(references.join('').replaceAll('-', ''));
  expect([...used].sort().join('')).toBe(alphabet);
  for (const pair of ['0O', '1I', '1L', 'IL', '2Z', '5S', '8B', '6G', 'UV']) {
    expect(
      [...pair].every((character) => used.has(character)),
      pair,
    ).toBe(false);
  }
});

test('every reference that is made is right', () => {
  expect(references.filter((one) => !isReference(one))).toEqual([]);
});

test('references are spread, not repeated', () => {
  expect(new Set(references).size).toBeGreaterThan(references.length - 10);
});

test('every single wrong character is found', () => {
  const wrong = (characters: string) =>
    [...characters].flatMap((right, index) =>
      [...alphabet]
        .filter((other) => other !== right)
        .map((other) => replaced(characters, index, other)),
    );
  expect(firstAccepted(wrong)).toBeUndefined();
});

test('every swap of two neighbours is found', () => {
  const swapped = (characters: string) =>
    [...characters.slice(1)]
      .map((next, index) => replaced(characters, index, next + characters.charAt(index)))
      .filter((other) => other !== characters);
  expect(firstAccepted(swapped)).toBeUndefined();
});

test.each([
  ['in small letters', (reference: string) => reference.toLowerCase()],
  ['without its hyphen', (reference: string) => reference.replace('-', '')],
  ['with spaces', (reference: string) => ` ${[...reference].join(' ')} `],
])('a reference may be typed %s', (_how, typed) => {
  expect(references.slice(0, 100).filter((one) => !isReference(typed(one)))).toEqual([]);
});

test.each(['', '-', 'AAAA', 'AAAA-AAAA-AAAA', 'OOOO-OOOO'])('"%s" is no reference', (typed) => {
  expect(isReference(typed)).toBe(false);
});
