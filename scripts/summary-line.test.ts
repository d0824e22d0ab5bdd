import { expect, test } from 'vitest';
import { addCounts, summaryLine } from './summary-line.ts';

test.each([
  [{ passed: 12, failed: 0, skipped: 0 }, '12 passed, 0 failed'],
  [{ passed: 3, failed: 2, skipped: 1 }, '3 passed, 2 failed, 1 skipped'],
])('%o reads "%s"', (counts, line) => {
  expect(summaryLine(counts)).toBe(line);
});

test('the steps and the tests are counted as one', () => {
  const steps = { passed: 4, failed: 1, skipped: 0 };
  const tests = { passed: 10, failed: 3, skipped: 2 };
  expect(addCounts(steps, tests)).toEqual({ passed: 14, failed: 4, skipped: 2 });
});
