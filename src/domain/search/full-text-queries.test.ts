import { expect, test } from 'vitest';
import { fullTextQueries } from './full-text-queries.ts';

test('what was typed is asked first, then with fewer letters at the end of each longer word', () => {
  expect(fullTextQueries(' få  praktiken ')).toEqual([
    'få praktiken',
    'få praktike',
    'få praktik',
    'få prakti',
  ]);
});

test('letters of a Persian keyboard are asked for as Arabic ones', () => {
  expect(fullTextQueries('کاری')[1]).toBe('كاري');
});

test('a Tigrinya word is asked for without what is attached to it', () => {
  expect(fullTextQueries('ብኢንተርነት')).toContain('ኢንተርነት');
});
