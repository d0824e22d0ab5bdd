import { getEntry } from 'astro:content';
import type { Confirmation, SourceRow, UnconfirmedCode } from '../domain/evidence.ts';
import type { GuideOutcome } from '../domain/guide.ts';
import { routePath } from '../domain/paths.ts';
import type { PagePath } from '../domain/paths.ts';
import type { Locale } from '../i18n/locales.ts';
import { wordsOf } from './words-of.ts';
import type { ShownWords } from './words-of.ts';

export interface OutcomeFacts {
  /** Its ways in with their words, the likeliest first. */
  readonly ways: readonly {
    readonly words: ShownWords;
    readonly path: PagePath;
    readonly icon: string;
  }[];
  /** Pages of other authorities that its services lead to. */
  readonly links: readonly { readonly name: string; readonly url: string }[];
  /** Where it is said, and what is unknown; undefined where nothing is claimed about Jobbtorg. */
  readonly basis: Basis | undefined;
}

interface Basis {
  readonly sources: readonly SourceRow[];
  readonly unconfirmed: readonly UnconfirmedCode[];
  readonly confirmed?: Confirmation | undefined;
}

/** What the facts say about the ways in and services that an outcome names. */
export async function outcomeFacts(outcome: GuideOutcome, locale: Locale): Promise<OutcomeFacts> {
  const routes = await Promise.all(outcome.routes.map((slug) => factsOf('routes', slug)));
  const services = await Promise.all(outcome.services.map((slug) => factsOf('services', slug)));
  const ways = routes.map(async ({ id, data }) => ({
    words: await wordsOf('routeWords', id, locale),
    path: routePath(id),
    icon: data.icon,
  }));
  const own = { sources: outcome.sources, unconfirmed: [] };
  return {
    ways: await Promise.all(ways),
    // The service that tells what others do names them for many needs, and not one of them for this.
    links: services.flatMap(({ data }) => (data.group === 'elsewhere' ? [] : data.links)),
    basis: routes[0]?.data ?? services[0]?.data ?? (own.sources.length > 0 ? own : undefined),
  };
}

async function factsOf<Collection extends 'routes' | 'services'>(
  collection: Collection,
  slug: string,
) {
  const entry = await getEntry(collection, slug);
  if (!entry) throw new Error(`The guide names "${slug}", which is not in ${collection}.`);
  return entry;
}
