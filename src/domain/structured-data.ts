import type {
  BreadcrumbList,
  Event,
  GovernmentOffice,
  GovernmentOrganization,
  GovernmentService,
  Graph,
  Thing,
} from 'schema-dts';
import type { CatalogueSession } from './catalogue.ts';

/**
 * What a page says to machines in the words of schema.org (JSON-LD). Only what the page itself says: no address, hour or
 * number that nobody has confirmed, and no event while sessions are examples (decision on open data).
 */

interface Described {
  readonly name: string;
  /** Full address of the page that says it. */
  readonly url: string;
  readonly description: string;
  /** How old and how unsure it is, in the page's language: schema.org has no other place for that. */
  readonly caveat: string;
}

const city: GovernmentOrganization = { '@type': 'GovernmentOrganization', name: 'Stockholms stad' };

const jobbtorg: GovernmentOrganization = {
  '@type': 'GovernmentOrganization',
  name: 'Jobbtorg Stockholm',
  parentOrganization: city,
};

/** The way from the start page to this one, itself last. */
export function breadcrumbs(
  steps: readonly { readonly name: string; readonly url: string }[],
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: url,
    })),
  };
}

/** A service that the city gives, or has given according to the sources. */
export function governmentService(facts: Described): GovernmentService {
  return {
    '@type': 'GovernmentService',
    ...described(facts),
    serviceOperator: city,
    areaServed: { '@type': 'City', name: 'Stockholm' },
  };
}

/** A unit that sources of late years name. */
export function governmentOffice(facts: Described): GovernmentOffice {
  return { '@type': 'GovernmentOffice', ...described(facts), parentOrganization: jobbtorg };
}

/** An information meeting that somebody has confirmed. `title` says nothing about whose meeting it is. */
export function sessionEvent(session: CatalogueSession, title: string, url: string): Event {
  return {
    '@type': 'Event',
    '@id': `${url}#${session.id}`,
    name: title,
    url,
    startDate: session.startsAt,
    endDate: session.endsAt,
    inLanguage: [...session.languages],
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    eventStatus: session.cancelled
      ? 'https://schema.org/EventCancelled'
      : 'https://schema.org/EventScheduled',
    location: { '@type': 'Place', name: session.place },
    organizer: jobbtorg,
    maximumAttendeeCapacity: session.seats,
  };
}

/** The text of a page's `<script type="application/ld+json">`. Nothing in it can end the element. */
export function graphText(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

function described({ name, url, description, caveat }: Described) {
  return { name, url, description, disambiguatingDescription: caveat };
}
