import { getCollection } from 'astro:content';
import { districtPath, pagePaths, routePath, servicePath, unitPath } from '../domain/paths.ts';
import type { PagePath } from '../domain/paths.ts';
import type { WordsCollection } from '../content.config.ts';
import type { Locale } from '../i18n/locales.ts';
import { swedishName } from '../i18n/marked-text.ts';
import { translator } from '../i18n/strings.ts';
import { slugsOf, wordsOf } from './words-of.ts';

export interface ListedPage {
  /** May hold marked Swedish words. */
  readonly title: string;
  readonly path: PagePath;
}

/** Every page a person can look for, with its title in a language. */
export async function allPages(locale: Locale): Promise<ListedPage[]> {
  const t = translator(locale);
  const ofWords = await Promise.all([
    listed('serviceWords', servicePath, locale),
    listed('routeWords', routePath, locale),
    listed('unitWords', unitPath, locale),
    listed('pageWords', plainPagePath, locale),
  ]);
  return [
    ...ofWords.flat(),
    ...(await districtPages(locale)),
    { title: t.marked('districts.title'), path: pagePaths.districts },
    { title: t.marked('words.title'), path: pagePaths.glossary },
    { title: t('book.title'), path: pagePaths.book },
    { title: t('services.title'), path: pagePaths.services },
    { title: t.marked('routes.title'), path: pagePaths.routes },
    { title: t.marked('units.title'), path: pagePaths.units },
  ];
}

async function districtPages(locale: Locale): Promise<ListedPage[]> {
  return (await getCollection('districts')).map(({ id, data }) => ({
    title: swedishName(locale, data.name),
    path: districtPath(id),
  }));
}

async function listed(
  collection: WordsCollection,
  pathOf: (slug: string) => PagePath,
  locale: Locale,
): Promise<ListedPage[]> {
  const slugs = await slugsOf(collection);
  return Promise.all(
    slugs.map(async (slug) => ({
      title: (await wordsOf(collection, slug, locale)).entry.data.title,
      path: pathOf(slug),
    })),
  );
}

/** Some pages of words stand under `/om/`. */
function plainPagePath(slug: string): PagePath {
  return Object.values(pagePaths).find((path) => path.endsWith(`/${slug}/`)) ?? `/${slug}/`;
}
