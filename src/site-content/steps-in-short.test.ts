import { expect, test } from 'vitest';
import { stepsInShort } from './steps-in-short.ts';

const timeline = (step: string) =>
  `<h2>x</h2><ol class="path"><li><svg></svg><h3>a</h3>${step}</li></ol>`;

test.each([
  ['one paragraph', '<p>Ett. Två.</p><p>Tre.</p><ul><li>b</li></ul>', '<p>Ett. Två.</p>'],
  [
    'the list that it begins',
    '<p>När du</p><ul><li>b</li></ul><p>Tre.</p>',
    '<p>När du</p><ul><li>b</li></ul>',
  ],
  ['a quoted end', '<p>Fråga ”hur?”</p><ul><li>b</li></ul>', '<p>Fråga ”hur?”</p>'],
  ['the end of a sentence in Arabic', '<p>لماذا؟</p><p>b</p>', '<p>لماذا؟</p>'],
  ['the end of a sentence in Tigrinya', '<p>ከምዚ።</p><p>b</p>', '<p>ከምዚ።</p>'],
])('a step keeps its heading and %s', (_what, step, kept) => {
  expect(stepsInShort(timeline(step))).toBe(timeline(kept));
});

test('what is no timeline stays as it is', () => {
  const html = '<h2>x</h2><ol><li><p>Ett.</p><p>Två.</p></li></ol>';
  expect(stepsInShort(html)).toBe(html);
});
