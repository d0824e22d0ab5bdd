import { expect, test } from 'vitest';
import { benchBooking, kinds } from './bench-booking.ts';

test('the bench of bookings runs, and its answers, rows and counters add up', async () => {
  const round = await benchBooking({ bookings: 300, connections: 20, sessions: 5, warmUp: 30 });
  expect(Object.keys(round)).toEqual(kinds);
  for (const kind of kinds) {
    expect(round[kind].booked).toBe(300);
    expect(round[kind].p99).toBeGreaterThanOrEqual(round[kind].p50);
  }
});
