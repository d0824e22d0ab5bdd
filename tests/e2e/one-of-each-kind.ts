import { localPages, pages } from '../built/built-pages.ts';
import type { Locale } from '../../src/i18n/locales.ts';

/** Whether this is `npm run test:full`. */
export const isWholeProduct = process.env['TEST_FULL'] === '1';

/**
 * One page of each kind in a language; of several the longest, where most can go wrong.
 * With `npm run test:full` every page.
 */
export function oneOfEachKind(locale: Locale): string[] {
  if (isWholeProduct)
    return localPages.filter((page) => page.locale === locale).map(({ address }) => address);
  const longest = new Map<string, { readonly address: string; readonly length: number }>();
  for (const page of localPages.filter((one) => one.locale === locale)) {
    const known = longest.get(page.kind);
    if (!known || page.html.length > known.length)
      longest.set(page.kind, { address: page.address, length: page.html.length });
  }
  return [...longest.values()].map(({ address }) => address);
}

/**
 * One page of each kind in a language and an eighth of all, or of those outside every language; with
 * `npm run test:full` every page.
 */
export function sampleOf(locale: Locale | undefined): string[] {
  const all = pages.filter((page) => page.locale === locale).map(({ address }) => address);
  if (isWholeProduct) return all;
  const eighth = all.filter((_address, index) => index % 8 === 0);
  return [...new Set([...(locale === undefined ? [] : oneOfEachKind(locale)), ...eighth])];
}
