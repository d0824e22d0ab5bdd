import { getCollection } from 'astro:content';
import type { Locale } from '../i18n/locales.ts';
import { routePath } from '../domain/paths.ts';
import { wordsOf } from './words-of.ts';

/** Every way in with its words in a language, in the order a person should see them. */
export async function routesInOrder(locale: Locale) {
  const routes = await getCollection('routes');
  return Promise.all(
    [...routes]
      .sort((one, other) => one.data.order - other.data.order)
      .map(async ({ id, data }) => ({
        words: await wordsOf('routeWords', id, locale),
        path: routePath(id),
        icon: data.icon,
      })),
  );
}
