import { expect, test } from 'vitest';
import { slipsBetween } from './slips-between.ts';

test.each([
  ['rink', 'rinkebi', 0],
  ['rinkebi', 'rinkebi', 0],
  ['tansta', 'tensta', 1],
  ['husbbi', 'husbi', 1],
  ['husi', 'husbi', 1],
  ['hubsi', 'husbi', 1],
  ['solna', 'solhem', 2],
  ['', 'farsta', 0],
  ['farsta', '', 6],
])('from %s to a beginning of %s are %i slips', (typed, name, slips) => {
  expect(slipsBetween(typed, name)).toBe(slips);
});
