import { expect, test } from 'vitest';
import { inLocale } from './in-locale.ts';

const entries = ['sv/a', 'en/a', 'ar/a', 'sv/b', 'en/b', 'sv/c', 'sv/aa', 'ar/only'].map((id) => ({
  id,
}));

test.each([
  ['ar', 'a', 'ar', false],
  ['ar', 'b', 'en', true],
  ['ar', 'c', 'sv', true],
  ['en', 'b', 'en', false],
  ['en', 'c', 'sv', true],
  ['sv', 'a', 'sv', false],
] as const)('a reader of %s meets page "%s" in %s', (locale, slug, entryLocale, isFallback) => {
  expect(inLocale(entries, slug, locale)).toEqual({
    entry: { id: `${entryLocale}/${slug}` },
    entryLocale,
    isFallback,
  });
});

test('a page never falls back to a language outside the chain', () => {
  expect(() => inLocale(entries, 'only', 'en')).toThrow('No words for "only" in en, sv');
});

test('a slug that begins another one is not taken for it', () => {
  expect(() => inLocale([{ id: 'sv/aa' }], 'a', 'sv')).toThrow();
});
