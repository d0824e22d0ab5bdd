import { getCollection } from 'astro:content';
import { inLanguage, termPath } from '../domain/paths.ts';
import { isSwedish } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import type { TermLinks } from './link-terms.ts';

/** How the terms of a text are found and where they lead: to the glossary of the page's language. */
export async function termLinks(textLocale: Locale, pageLocale: Locale): Promise<TermLinks> {
  const terms = await getCollection('glossary');
  return {
    terms: terms.map(({ id, data }) => ({ slug: id, forms: data.forms })),
    isSwedish: isSwedish(textLocale),
    addressOf: (slug) => inLanguage(pageLocale, termPath(slug)),
  };
}
