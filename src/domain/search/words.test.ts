import { expect, test } from 'vitest';
import { wordsOf } from './words.ts';

test.each([
  ['SFI-test, 16–19 år!', ['sfi', 'test', '16', '19', 'ar']],
  ['ብኢንተርነት', wordsOf('ኢንተርነት')],
  ['وبالعمل', ['عمل']],
  ['والعمل', ['عمل']],
  ['للعمل', ['عمل']],
  ['لغة', ['لغه']],
  ['', []],
])('"%s" is the words %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
