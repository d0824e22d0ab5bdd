import { expect, test } from 'vitest';
import { makeUuid, randomBytes } from './random.ts';

test('no byte is given out twice, however much is drawn and of whatever length', () => {
  const drawn = Array.from({ length: 2000 }, (_, index) => randomBytes(8 + (index % 40)));
  const beginnings = drawn.map((bytes) => bytes.slice(0, 8).join());
  expect(new Set(beginnings).size).toBe(drawn.length);
  const whole = drawn.map((bytes) => bytes.join()).join();
  for (const bytes of drawn) expect(whole.split(bytes.join())).toHaveLength(2);
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
