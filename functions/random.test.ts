import { expect, test } from 'vitest';
import { makeUuid, randomBytes } from './random.ts';

test('no byte is given out twice, however much is drawn and of whatever length', () => {
  const seen = new Set<string>();
  let runs = 0;
  for (let draw = 0; draw < 300; draw += 1) {
    const bytes = randomBytes(8 + (draw % 40));
    for (let start = 0; start + 6 <= bytes.length; start += 1) {
      seen.add(bytes.subarray(start, start + 6).join());
      runs += 1;
    }
  }
  expect(seen.size).toBe(runs);
});

test('what is drawn is as long as asked for, and is the drawer’s alone', () => {
  expect(randomBytes(5000)).toHaveLength(5000);
  const one = randomBytes(16);
  const before = one.slice();
  randomBytes(16).fill(0);
  expect(one).toEqual(before);
  expect(one.buffer.byteLength).toBe(16);
});

test('an identifier is a UUID of version 4, and leaves the bytes it was made from as they were', () => {
  const bytes = new Uint8Array(16).fill(0xff);
  expect(makeUuid(() => bytes)).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  expect(bytes).toEqual(new Uint8Array(16).fill(0xff));
});
