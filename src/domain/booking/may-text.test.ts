import { expect, test } from 'vitest';
import { parseBookingForm } from './form.ts';

const right = { session: 'kista-sv-2026-12-01', name: 'Amina Testsson', phone: '070-174 06 05' };

test.each([
  ['yes', true],
  [true, true],
  [undefined, false],
  ['', false],
  ['no', false],
  [false, false],
  ['on', false],
  [1, false],
  [['yes'], false],
  [{}, false],
])('%j says that the number may be texted: %s', (mayText, isSo) => {
  expect(parseBookingForm({ ...right, mayText })).toMatchObject({
    ok: true,
    value: { mayText: isSo },
  });
});
