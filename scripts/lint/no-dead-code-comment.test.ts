import { expect, test } from 'vitest';
import { looksLikeCode } from './no-dead-code-comment.ts';

test.each([
  ' const seats = 4;',
  " import { unit } from './unit.ts';",
  ' releaseSeat(booking);',
  ' taken = taken + 1;',
  ' return undefined;',
  ' if (seats > 0) {',
])('"%s" is switched-off code', (line) => {
  expect(looksLikeCode(line)).toBe(true);
});

test.each([
  ' Dotted keys stay flat.',
  ' export what the unit needs;',
  ' if the relay is away, the outbox tries again later;',
  ' for readers of one language who know two sets of months.',
  ' See https://example.org/a;b',
  ' eslint-disable-next-line no-console -- the line is the product',
])('"%s" is a sentence', (line) => {
  expect(looksLikeCode(line)).toBe(false);
});
