import { getCollection } from 'astro:content';
import type { WordsCollection } from '../content.config.ts';
import {
  bookUnitPath,
  districtPath,
  pagePaths,
  routePath,
  servicePath,
  unitPath,
} from '../domain/paths.ts';
import type { PagePath } from '../domain/paths.ts';
import type { Locale } from '../i18n/locales.ts';
import { swedishName } from '../i18n/marked-text.ts';
import { oneLine } from '../i18n/one-line.ts';
import { translator } from '../i18n/strings.ts';
import type { UiKey } from '../i18n/strings.ts';
import { slugsOf, wordsOf } from './words-of.ts';

/** A page in a list. Name, title and line may hold marked Swedish words. */
export interface ListedPage {
  readonly path: PagePath;
  /** Short name. */
  readonly name: string;
  /** The whole title, which names the page alone among all. */
  readonly title: string;
  /** What the name leaves open, in one line. */
  readonly line: string;
  /** The language of all this, which may be one that the asked one falls back to. */
  readonly locale: Locale;
}

/** Every page a person can look for, in a language. */
export async function allPages(locale: Locale): Promise<ListedPage[]> {
  const ofWords = await Promise.all([
    pagesOfWords('serviceWords', servicePath, locale),
    pagesOfWords('routeWords', routePath, locale),
    pagesOfWords('unitWords', unitPath, locale),
    pagesOfWords('pageWords', plainPagePath, locale),
  ]);
  return [
    ...ofWords.flat(),
    ...(await districtPages(locale)),
    ...(await bookingPages(locale)),
    pageOfStrings(locale, pagePaths.home, 'home.title', 'home.intro'),
    pageOfStrings(locale, pagePaths.guide, 'guide.title', 'guide.intro'),
    pageOfStrings(locale, pagePaths.districts, 'districts.title', 'districts.intro'),
    pageOfStrings(locale, pagePaths.glossary, 'words.title', 'words.intro'),
    pageOfStrings(locale, pagePaths.book, 'book.title', 'book.chooseIntro'),
    pageOfStrings(locale, pagePaths.services, 'services.title', 'services.intro'),
    pageOfStrings(locale, pagePaths.routes, 'routes.title', 'routes.intro'),
    pageOfStrings(locale, pagePaths.units, 'units.title', 'units.intro'),
  ];
}

function pageOfStrings(locale: Locale, path: PagePath, title: UiKey, text: UiKey): ListedPage {
  const t = translator(locale);
  const name = t.marked(title);
  const line = oneLine(locale, t.marked(text));
  return { path, name, title: name, line, locale };
}

/** The line of a district is the places that belong to it. */
async function districtPages(locale: Locale): Promise<ListedPage[]> {
  return (await getCollection('districts')).map(({ id, data }) => {
    const name = swedishName(locale, data.name);
    const parts = data.parts.map((part) => part.name).join(', ');
    const line = swedishName(locale, parts);
    return { path: districtPath(id), name, title: name, line, locale };
  });
}

async function bookingPages(locale: Locale): Promise<ListedPage[]> {
  const units = await getCollection('units', ({ data }) => data.bookable);
  return units.map(({ id, data }) => {
    const unit = swedishName(locale, data.name);
    const name = translator(locale).marked('book.unitTitle', { unit });
    return { path: bookUnitPath(id), name, title: name, line: '', locale };
  });
}

async function pagesOfWords(
  collection: WordsCollection,
  pathOf: (slug: string) => PagePath,
  locale: Locale,
): Promise<ListedPage[]> {
  const slugs = await slugsOf(collection);
  return Promise.all(
    slugs.map(async (slug) => {
      const { entry, entryLocale } = await wordsOf(collection, slug, locale);
      const { menu, title } = entry.data;
      return {
        path: pathOf(slug),
        name: menu,
        title,
        line: restOfTitle(title, menu),
        locale: entryLocale,
      };
    }),
  );
}

/** What a title says beside the short name: `bevis på det du redan kan` of `Validering – bevis på …`. */
function restOfTitle(title: string, menu: string): string {
  const [, ...afterDash] = title.split(' – ');
  if (afterDash.length > 0) return afterDash.join(' – ');
  return title.startsWith(menu) ? title.slice(menu.length).replace(/^[\s,:،፡]+/u, '') : title;
}

/** Some pages of words stand under `/om/`. */
function plainPagePath(slug: string): PagePath {
  return Object.values(pagePaths).find((path) => path.endsWith(`/${slug}/`)) ?? `/${slug}/`;
}
