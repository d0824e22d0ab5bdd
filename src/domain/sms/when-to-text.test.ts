import { expect, test } from 'vitest';
import { whenToText } from './when-to-text.ts';

// Summer time begins on 28 March 2027 and ends on 25 October 2026.
test.each([
  ['by day at once', '2026-12-01T11:00:00.000Z', '2026-12-01T11:00:00.000Z'],
  ['at 08:00 at once', '2026-12-01T07:00:00.000Z', '2026-12-01T07:00:00.000Z'],
  ['at 20:59 at once', '2026-12-01T19:59:00.000Z', '2026-12-01T19:59:00.000Z'],
  ['at 21:00 next morning', '2026-12-01T20:00:00.000Z', '2026-12-02T07:00:00.000Z'],
  ['at 03:00 the same morning', '2026-12-01T02:00:00.000Z', '2026-12-01T07:00:00.000Z'],
  [
    'before summer begins at 08:00 of summer',
    '2027-03-27T21:00:00.000Z',
    '2027-03-28T06:00:00.000Z',
  ],
  ['before summer ends at 08:00 of winter', '2026-10-24T20:00:00.000Z', '2026-10-25T07:00:00.000Z'],
])('a text that is ready %s is sent by the clock on the wall', (_when, ready, sent) => {
  expect(whenToText(new Date(ready))).toBe(sent);
});

test('at night a text is sent at once when it has nothing to say in the morning', () => {
  const night = '2026-12-01T02:00:00.000Z';
  expect(whenToText(new Date(night), '2026-12-01T07:00:00.000Z')).toBe(night);
  expect(whenToText(new Date(night), '2026-12-01T07:30:00.000Z')).toBe('2026-12-01T07:00:00.000Z');
});
