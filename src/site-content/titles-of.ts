import type { PagePath } from '../domain/paths.ts';
import { localeCodes } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { allPages } from './all-pages.ts';
import type { ListedPage } from './all-pages.ts';

const listed = new Map<Locale, Promise<ListedPage[]>>();

/** How the page at an address is called in each language that has a name for it. */
export async function titlesOf(path: PagePath): Promise<ReadonlyMap<Locale, string>> {
  const titles = new Map<Locale, string>();
  for (const locale of localeCodes) {
    const pages = listed.get(locale) ?? allPages(locale);
    listed.set(locale, pages);
    const page = (await pages).find((one) => one.path === path);
    // A title that falls back to another language is shown under that language.
    if (page?.locale === locale) titles.set(locale, page.title);
  }
  return titles;
}
