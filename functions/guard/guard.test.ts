import { expect, test } from 'vitest';
import { testStart } from '../testing/test-catalogue.ts';
import { testGuard } from '../testing/test-guard.ts';
import { contactLimit, networkLimits, siteLimits } from './limits.ts';
import type { PostKind } from './guard.ts';
import { networkOf } from './network-of.ts';

const kinds = Object.keys(networkLimits) as PostKind[];
const minute = 60_000;
const day = 24 * 60 * minute;

/** A guard and the clock it goes by. */
async function guardInTime() {
  let now = testStart;
  const guard = await testGuard(() => now);
  return {
    guard,
    pass: (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds);
    },
  };
}

test.each(kinds)(
  'one network is counted for %s up to a limit, and is then told how long to wait',
  async (kind) => {
    const { guard, pass } = await guardInTime();
    for (let post = 0; post < networkLimits[kind].points; post += 1) {
      expect(await guard.count(kind, '192.0.2.1')).toMatchObject({ ok: true });
    }
    pass(minute);
    expect(await guard.count(kind, '192.0.2.1')).toEqual({ ok: false, reason: 540 });
    expect(await guard.count(kind, '192.0.2.2')).toMatchObject({ ok: true });
    pass(9 * minute);
    expect(await guard.count(kind, '192.0.2.1')).toMatchObject({ ok: true });
  },
);

test('all networks together are counted too', async () => {
  const { guard, pass } = await guardInTime();
  for (let post = 0; post < siteLimits.bare.points; post += 1) {
    expect(await guard.countForSite('bare')).toBe(true);
  }
  expect(await guard.countForSite('bare')).toBe(false);
  expect(await guard.countForSite('form')).toBe(true);
  pass(10 * minute);
  expect(await guard.countForSite('bare')).toBe(true);
});

test('the wait grows with those who wait at one network, to ten minutes', async () => {
  const { guard } = await guardInTime();
  const waits = [];
  for (let post = 0; post < 150; post += 1) waits.push(await guard.waitOf('192.0.2.1'));
  expect([waits[0], waits[9], waits[10], waits[99], waits[149]]).toEqual([1, 1, 2, 10, 10]);
  expect(await guard.waitOf('192.0.2.2')).toBe(1);
});

/** Bookings of a contact until a proof is due. */
async function bookingsUntilWorn(guard: Awaited<ReturnType<typeof testGuard>>, contact: string) {
  let bookings = 0;
  while (!(await guard.isContactWorn([contact]))) {
    await guard.countContacts([contact]);
    bookings += 1;
  }
  return bookings;
}

test('one contact is booked for so often in a day, and never the same number for two of them', async () => {
  const { guard, pass } = await guardInTime();
  const contacts = Array.from({ length: 12 }, (_, index) => `person${String(index)}@example.org`);
  const drawn = [];
  for (const contact of contacts) drawn.push(await bookingsUntilWorn(guard, contact));
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(contactLimit.points);
  expect(Math.max(...drawn)).toBeLessThan(contactLimit.points + contactLimit.spread);
  expect(new Set(drawn).size).toBeGreaterThan(4);
  pass(day);
  expect(await guard.isContactWorn(contacts)).toBe(false);
  const tomorrow = [];
  for (const contact of contacts) tomorrow.push(await bookingsUntilWorn(guard, contact));
  expect(tomorrow).not.toEqual(drawn);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
  ['2001:0DB8:1:2::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%s belongs to the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
