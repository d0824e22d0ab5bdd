import { expect, test } from 'vitest';
import { givenNumber, numberOf } from './short-number.ts';
import type { GivenNumber } from './short-number.ts';

const ledger: readonly GivenNumber[] = [
  { id: 483, path: '/tjanster/ny/', formerly: ['/tjanster/gammal/'], seal: '' },
  { id: 517, path: '/tjanster/ny/', formerly: [], seal: '' },
  { id: 602, path: '/vagar/alfa/', formerly: ['/vagar/aldre/'], seal: '' },
];

test('a page has the number that was given to it, also when it has taken over another', () => {
  expect(numberOf(ledger, '/tjanster/ny/')).toBe(517);
});

test('a page that moved has the number it had', () => {
  expect(numberOf(ledger, '/vagar/alfa/')).toBe(602);
});

test('an address that leads on has no number of its own', () => {
  expect(numberOf(ledger, '/tjanster/gammal/')).toBeUndefined();
});

test.each([
  ['two digits', { id: 48 }],
  ['four digits', { id: 4830 }],
  ['an address with a language’s letters', { path: '/vägar/' }],
  ['an address without its last slash', { path: '/vagar' }],
  ['a misspelt field', { formely: [] }],
])('a line with %s is refused', (_what, change) => {
  expect(givenNumber.safeParse({ id: 483, path: '/vagar/', seal: 'x', ...change }).success).toBe(
    false,
  );
  expect(givenNumber.safeParse({ id: 483, path: '/vagar/', seal: 'x' }).success).toBe(true);
});
