import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { CatalogueSession } from '../../src/domain/catalogue.ts';
import { service } from '../../src/domain/service.ts';
import { graphText, sessionEvent } from '../../src/domain/structured-data.ts';
import { isDoubtful, unit } from '../../src/domain/unit.ts';
import { factsIn } from '../content/content-files.ts';
import { faults, fileAt, isHidden, localPages, pages } from './built-pages.ts';
import type { BuiltPage } from './built-pages.ts';
import { textOf } from './html-tree.ts';
import { schemaOrgFaults, shapeOf } from './schema-org.ts';

const item = z.looseObject({ '@type': z.string() });
const graph = z.object({ '@context': z.literal('https://schema.org'), '@graph': z.array(item) });
const blockPattern = /<script type="application\/ld\+json">(.*?)<\/script>/gs;

function graphsIn({ html }: BuiltPage) {
  return [...html.matchAll(blockPattern)].map(([, text = '']) => graph.parse(JSON.parse(text)));
}

const blocks = new Map(pages.map((page) => [page, graphsIn(page)]));

function thingsOf(page: BuiltPage, type: string) {
  return (blocks.get(page) ?? [])
    .flatMap((block) => block['@graph'])
    .filter((thing) => thing['@type'] === type);
}

function slugOf({ path }: BuiltPage): string {
  return path.split('/')[2] ?? '';
}

test('all structured data is valid schema.org', () => {
  const shapes = new Set(
    [...blocks.values()].flat().map((block) => JSON.stringify(shapeOf(block))),
  );
  expect(shapes.size).toBeGreaterThan(2);
  expect(schemaOrgFaults([...shapes].map((shape) => JSON.parse(shape) as unknown))).toEqual([]);
});

test.each([
  ['a type that does not exist', { '@type': 'JobCentre', name: 'x' }],
  ['a property of another type', { '@type': 'GovernmentService', openingHours: 'Mo' }],
  ['a property that does not exist', { '@type': 'GovernmentOffice', adress: 'x' }],
  ['a value of the wrong kind', { '@type': 'BreadcrumbList', itemListElement: 3 }],
  ['a state that does not exist', { '@type': 'Event', eventStatus: 'https://schema.org/Off' }],
])('%s is found', (_what, thing) => {
  expect(schemaOrgFaults([{ '@context': 'https://schema.org', '@graph': [thing] }])).not.toEqual(
    [],
  );
});

test('every page for search engines but the first tells the way to it, with pages that are there', () => {
  const listed = localPages.filter((page) => !isHidden(page) && page.path !== '/');
  const steps = z.object({
    itemListElement: z.array(z.object({ position: z.number(), name: z.string(), item: z.url() })),
  });
  const found = faults(listed, (page) => {
    const [list, ...more] = thingsOf(page, 'BreadcrumbList').map((one) => steps.parse(one));
    if (!list || more.length > 0) return ['no way to it, or several'];
    const { itemListElement } = list;
    const paths = itemListElement.map((step) => new URL(step.item).pathname);
    return [
      ...(paths[0] === `/${page.locale}/` && paths.at(-1) === page.address ? [] : [paths.join()]),
      ...paths.filter((path) => fileAt(path) === undefined),
      ...(itemListElement.every(({ position }, at) => position === at + 1) ? [] : ['order']),
    ];
  });
  expect(listed.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test('every service of the city is one, and nothing else is', () => {
  const ours = new Set(
    [...factsIn('services')]
      .filter(([, facts]) => !service.parse(facts).byOthers)
      .map(([slug]) => slug),
  );
  const found = faults(localPages, (page) => {
    const wanted = page.kind === 'service' && ours.has(slugOf(page)) ? 1 : 0;
    return thingsOf(page, 'GovernmentService').length === wanted ? [] : [`not ${String(wanted)}`];
  });
  expect(ours.size).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

test('a unit is an office unless nobody knows whether it still exists', () => {
  const known = new Set(
    [...factsIn('units')]
      .filter(([, facts]) => !isDoubtful(unit.parse(facts)))
      .map(([slug]) => slug),
  );
  const found = faults(localPages, (page) => {
    const wanted = page.kind === 'unit' && known.has(slugOf(page)) ? 1 : 0;
    return thingsOf(page, 'GovernmentOffice').length === wanted ? [] : [`not ${String(wanted)}`];
  });
  expect(known.size).toBeGreaterThan(3);
  expect(found).toEqual([]);
});

test('what machines are told of a service or a unit is told to readers too, and how old it is', () => {
  const told = z.object({ name: z.string(), disambiguatingDescription: z.string() });
  const found = faults(localPages, (page) =>
    ['GovernmentService', 'GovernmentOffice']
      .flatMap((type) => thingsOf(page, type))
      .flatMap((thing) => Object.values(told.parse(thing)))
      .filter(
        (text) => !textOf(page.tree.querySelector('main')).includes(text.replace(/\s+/g, ' ')),
      ),
  );
  expect(found).toEqual([]);
});

test('structured data names no address, number, hour or mail', () => {
  const found = faults(pages, ({ html }) =>
    [...html.matchAll(blockPattern)].flatMap(
      ([block]) =>
        block.match(/"(?:address|telephone|email|openingHours\w*|faxNumber|geo)"|@stockholm/g) ??
        [],
    ),
  );
  expect(found).toEqual([]);
});

const session: CatalogueSession = {
  id: 'kista-ar-2026-12-03',
  series: 'kista-ar',
  unit: 'kista',
  startsAt: '2026-12-03T12:00:00Z',
  endsAt: '2026-12-03T13:30:00Z',
  closesAt: '2026-12-03T10:00:00Z',
  languages: ['ar', 'sv'],
  interpreter: false,
  seats: 16,
  place: 'Jobbtorg Kista',
  cancelled: false,
};

test('a confirmed session is a valid event, cancelled or not, and says nothing in its name', () => {
  const url = 'https://boka.example.se/sv/enheter/kista/';
  const events = [false, true].map((cancelled) =>
    sessionEvent({ ...session, cancelled }, 'Informationsmöte', url),
  );
  expect(schemaOrgFaults([JSON.parse(graphText(events)) as unknown])).toEqual([]);
  expect(JSON.stringify(events)).toContain('https://schema.org/EventCancelled');
  expect(events.map((event) => JSON.stringify(event)).join()).not.toMatch(/"name":"[^"]*pengar/);
});

test('no text can end the element it stands in', () => {
  const text = graphText([{ '@type': 'Thing', name: '</script><script>alert(1)</script>' }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({
    '@graph': [{ name: '</script><script>alert(1)</script>' }],
  });
});
