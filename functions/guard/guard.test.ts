import { expect, test } from 'vitest';
import { randomBytes } from '../random.ts';
import { createGuard } from './guard.ts';
import { networkOf } from './network-of.ts';

test.each([
  ['form', 60],
  ['bare', 20],
  ['feedback', 20],
  ['roster', 30],
] as const)(
  'one network may post %s %i times, and is then told how long to wait',
  async (kind, limit) => {
    const guard = await createGuard(randomBytes);
    for (let post = 0; post < limit; post += 1) {
      expect(await guard.count(kind, '192.0.2.1')).toMatchObject({ ok: true });
    }
    const refused = await guard.count(kind, '192.0.2.1');
    expect(refused.ok ? 0 : refused.reason).toBeGreaterThan(0);
    expect(refused.ok ? 0 : refused.reason).toBeLessThanOrEqual(600);
    expect(await guard.count(kind, '192.0.2.2')).toMatchObject({ ok: true });
  },
);

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
