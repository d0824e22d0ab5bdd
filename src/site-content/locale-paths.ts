import { localeCodes, sourceLocale } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';

interface LocalePath {
  readonly params: { readonly locale: Locale };
}

interface SlugPath {
  readonly params: { readonly locale: Locale; readonly slug: string };
}

const otherLocales = localeCodes.filter((locale) => locale !== sourceLocale);

/** `getStaticPaths` for a page that exists once in every language. */
export function eachLocale(): LocalePath[] {
  return localeCodes.map((locale) => ({ params: { locale } }));
}

/** The same without Swedish, for pages that show a language beside it. */
export function eachOtherLocale(): LocalePath[] {
  return otherLocales.map((locale) => ({ params: { locale } }));
}

/** `getStaticPaths` for a page that exists in every language for each of some slugs. */
export function eachLocaleAndSlug(slugs: readonly string[]): SlugPath[] {
  return localeCodes.flatMap((locale) => withSlugs(locale, slugs));
}

/** The same without Swedish. */
export function eachOtherLocaleAndSlug(slugs: readonly string[]): SlugPath[] {
  return otherLocales.flatMap((locale) => withSlugs(locale, slugs));
}

function withSlugs(locale: Locale, slugs: readonly string[]): SlugPath[] {
  return slugs.map((slug) => ({ params: { locale, slug } }));
}
