import { getCollection } from 'astro:content';
import { servicePath } from '../domain/paths.ts';
import { serviceGroups } from '../domain/service.ts';
import type { Locale } from '../i18n/locales.ts';
import { wordsOf } from './words-of.ts';

/** The groups of services in order, each with its services and their words in a language. */
export async function servicesByGroup(locale: Locale) {
  const services = [...(await getCollection('services'))].sort(
    (one, other) => one.data.order - other.data.order,
  );
  return Promise.all(
    serviceGroups.map(async (group) => ({
      group,
      cards: await Promise.all(
        services
          .filter(({ data }) => data.group === group)
          .map(async ({ id, data }) => ({
            words: await wordsOf('serviceWords', id, locale),
            path: servicePath(id),
            icon: data.icon,
          })),
      ),
    })),
  );
}
