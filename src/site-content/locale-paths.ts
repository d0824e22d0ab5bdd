import { localeCodes } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';

/** `getStaticPaths` for a page that exists once in every language. */
export function eachLocale(): { params: { locale: Locale } }[] {
  return localeCodes.map((locale) => ({ params: { locale } }));
}

/** `getStaticPaths` for a page that exists in every language for each of some slugs. */
export function eachLocaleAndSlug(
  slugs: readonly string[],
): { params: { locale: Locale; slug: string } }[] {
  return localeCodes.flatMap((locale) => slugs.map((slug) => ({ params: { locale, slug } })));
}
