import { getCollection } from 'astro:content';
import type { Locale } from '../i18n/locales.ts';
import { routePath } from '../domain/paths.ts';
import { wordsOf } from './words-of.ts';

/** The ways in, the one that most letters are about first, the one without a confirmed way last. */
const order = [
  'forsorjningsstod',
  'trepartssamtal',
  'unga-16-19',
  'unga-20-29',
  'nyanlanda',
  'alfa',
  'utan-forsorjningsstod',
];

/** Every way in with its words in a language, in the order a person should see them. */
export async function routesInOrder(locale: Locale) {
  const routes = await getCollection('routes');
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return Promise.all(
    [...routes]
      .sort((one, other) => rank(one.id) - rank(other.id))
      .map(async ({ id, data }) => ({
        words: await wordsOf('routeWords', id, locale),
        path: routePath(id),
        icon: data.icon,
      })),
  );
}
