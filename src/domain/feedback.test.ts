import { expect, test } from 'vitest';
import { feedbackFields, parseFeedback } from './feedback.ts';

test.each([
  ['message', 'required', { message: ' ' }],
  ['message', 'required', {}],
  ['message', 'tooLong', { message: 'x'.repeat(feedbackFields.message.maxLength + 1) }],
  ['message', 'personalNumber', { message: 'Jag heter X, 811218-9876.' }],
  ['email', 'invalid', { message: 'Svårt att läsa.', email: 'amina' }],
  ['email', 'invalid', { message: 'Svårt att läsa.', email: `${'a'.repeat(254)}@example.org` }],
])('feedback whose %s is "%s" is refused', (field, code, posted) => {
  expect(parseFeedback(posted)).toEqual({ ok: false, reason: [{ field, code }] });
});

test.each([null, [], 'x', { message: 1, email: 2 }])('a post of %j is refused', (posted) => {
  expect(parseFeedback(posted).ok).toBe(false);
});

test('feedback without an address is taken', () => {
  const parsed = parseFeedback({ message: ' Svårt att läsa. ', locale: 'sv' });
  expect(parsed).toEqual({
    ok: true,
    value: { message: 'Svårt att läsa.', email: '', locale: 'sv' },
  });
});
