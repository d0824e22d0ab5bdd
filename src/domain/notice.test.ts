import { describe, expect, test } from 'vitest';
import { notice, noticesAt } from './notice.ts';

const closed = notice.parse({
  unit: 'kista',
  from: '2026-12-01T08:00:00+01:00',
  until: '2026-12-01T17:00:00+01:00',
  words: { sv: 'Stängt.' },
});
const everywhere = notice.parse({ ...closed, unit: undefined });

describe('a notice about a unit', () => {
  test.each([
    ['a second before it starts', '2026-12-01T06:59:59Z', 0],
    ['when it starts', '2026-12-01T07:00:00Z', 1],
    ['a second before it ends', '2026-12-01T15:59:59Z', 1],
    ['when it has ended', '2026-12-01T16:00:00Z', 0],
  ])('%s is shown so many times', (_when, moment, times) => {
    expect(noticesAt([closed], new Date(moment), 'kista')).toHaveLength(times);
  });

  test('is not shown for another unit, nor for the whole site', () => {
    const moment = new Date('2026-12-01T12:00:00Z');
    expect(noticesAt([closed], moment, 'farsta')).toEqual([]);
    expect(noticesAt([closed], moment)).toEqual([]);
  });
});

test('a notice for the whole site is shown once, not again for each unit', () => {
  const moment = new Date('2026-12-01T12:00:00Z');
  expect(noticesAt([everywhere], moment)).toHaveLength(1);
  expect(noticesAt([everywhere], moment, 'kista')).toEqual([]);
});

test.each([
  ['an end', { ...closed, until: undefined }],
  ['a time zone', { ...closed, until: '2026-12-01T17:00:00' }],
])('a notice without %s is refused', (_what, facts) => {
  expect(notice.safeParse(facts).success).toBe(false);
});
