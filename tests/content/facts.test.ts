import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { serviceGroups } from '../../src/domain/service.ts';
import { weekdays } from '../../src/domain/session-dates.ts';
import { site } from '../../src/domain/site.ts';
import { isDoubtful, lastUnbookableYear } from '../../src/domain/unit.ts';
import { isIconName } from '../../src/views/Icon.tsx';
import { read, sourceFiles } from './content-files.ts';
import {
  contacts,
  districts,
  missing,
  routes,
  series,
  services,
  sources,
  terms,
  units,
} from './parsed-facts.ts';

const withSources = [...units, ...services, ...routes, ...districts, ...terms];

function slugsWithWords(folder: string): string[] {
  return sourceFiles.filter((file) => file.folder === folder).map(({ slug }) => slug);
}

test('the facts about the site say demo or live', () => {
  expect(site.parse(parse(read('src/content/facts/site.yaml'))).status).toMatch(/^(demo|live)$/);
});

test.each([
  ['units', units],
  ['services', services],
  ['routes', routes],
] as const)('%s have facts and Swedish words, each both', (folder, facts) => {
  expect(slugsWithWords(folder).sort()).toEqual([...facts.keys()].sort());
  expect(facts.size).toBeGreaterThan(0);
});

describe.each([...units])('the unit %s', (slug, facts) => {
  test('names ways in and contacts that exist', () => {
    expect(missing(facts.routes, routes)).toEqual([]);
    expect(missing(facts.contacts, contacts)).toEqual([]);
  });

  test('has a drawing', () => {
    expect(isIconName(slug) || isIconName(facts.kind), facts.kind).toBe(true);
  });

  test('is mentioned for a span of years that is not ahead of us', () => {
    expect(facts.evidence.from).toBeLessThanOrEqual(facts.evidence.to);
    expect(facts.evidence.to).toBeLessThan(facts.review.getUTCFullYear());
  });

  test('can be booked only with evidence of late, and never while in doubt', () => {
    expect(facts.bookable && facts.evidence.to <= lastUnbookableYear).toBe(false);
    expect(facts.bookable && isDoubtful(facts)).toBe(false);
  });

  test('says that its address, telephone and hours are unknown', () => {
    expect(facts.unconfirmed).toEqual(
      expect.arrayContaining(['exists', 'address', 'phone', 'email', 'hours']),
    );
  });
});

test('the units that may be booked are the four with evidence of late', () => {
  const bookable = [...units].filter(([, facts]) => facts.bookable).map(([slug]) => slug);
  expect(bookable.sort()).toEqual(['farsta', 'kista', 'skarholmen', 'vallingby']);
});

test('some units are in doubt, and not all', () => {
  const doubtful = [...units.values()].filter(isDoubtful).length;
  expect(doubtful).toBeGreaterThan(0);
  expect(doubtful).toBeLessThan(units.size);
});

describe.each([...services])('the service %s', (_slug, facts) => {
  test('names ways in and units that exist, and a drawing', () => {
    expect(missing(facts.routes, routes)).toEqual([]);
    expect(missing(facts.units, units)).toEqual([]);
    expect(isIconName(facts.icon), facts.icon).toBe(true);
  });
});

describe.each([...routes])('the way in %s', (_slug, facts) => {
  test('names units and services that exist, and a drawing', () => {
    expect(missing(facts.units, units)).toEqual([]);
    expect(missing(facts.services, services)).toEqual([]);
    expect(isIconName(facts.icon), facts.icon).toBe(true);
  });
});

test('a service and a way in, and a unit and a way in, name each other', () => {
  const oneSided = [
    ...[...services].flatMap(([slug, facts]) =>
      facts.routes
        .filter((way) => !routes.get(way)?.services.includes(slug))
        .map((way) => `service ${slug} → way ${way}`),
    ),
    ...[...routes].flatMap(([slug, facts]) => [
      ...facts.services
        .filter((one) => !services.get(one)?.routes.includes(slug))
        .map((one) => `way ${slug} → service ${one}`),
      ...facts.units
        .filter((one) => !units.get(one)?.routes.includes(slug))
        .map((one) => `way ${slug} → unit ${one}`),
    ]),
    ...[...units].flatMap(([slug, facts]) =>
      facts.routes
        .filter((way) => !routes.get(way)?.units.includes(slug))
        .map((way) => `unit ${slug} → way ${way}`),
    ),
  ];
  expect(oneSided).toEqual([]);
});

test.each(withSources)('the sources of %s are in the register', (_slug, facts) => {
  const ids = facts.sources.map(({ id }) => id);
  expect(missing(ids, sources)).toEqual([]);
});

test.each(withSources)('the facts of %s are to be looked at again', (_slug, facts) => {
  expect(facts.owner).not.toBe('');
  expect(facts.review.getUTCFullYear()).toBeGreaterThan(2025);
});

test.each([...contacts])('the contact %s has a source and a way to reach it', (_key, facts) => {
  expect(missing([facts.source], sources)).toEqual([]);
  expect(facts.phone ?? facts.email).toBeDefined();
});

describe.each([...series])('the series %s', (slug, facts) => {
  test('stands at a unit that can be booked, and begins with its name', () => {
    expect(units.get(facts.unit)?.bookable).toBe(true);
    expect(slug.startsWith(`${facts.unit}-`)).toBe(true);
  });

  test('ends the same day', () => {
    const [hours = 0, minutes = 0] = facts.starts.split(':').map(Number);
    expect(hours * 60 + minutes + facts.minutes).toBeLessThanOrEqual(24 * 60);
  });

  test('has exceptions only on days it would have had', () => {
    const outside = facts.exceptions.filter(({ date }) => {
      const day = weekdays[new Date(`${date}T12:00:00Z`).getUTCDay() - 1];
      return day !== facts.weekday || date < facts.from || date > (facts.until ?? date);
    });
    expect(outside).toEqual([]);
  });
});

test('every group of services has some, each in a place of its own', () => {
  const places = serviceGroups.map((group) =>
    [...services.values()]
      .filter((facts) => facts.group === group)
      .map(({ order }) => order)
      .sort((one, other) => one - other),
  );
  expect(places).toEqual(places.map((group) => group.map((_place, index) => index + 1)));
  expect(places.filter((group) => group.length === 0)).toEqual([]);
});

test('the ways in have each a place of their own', () => {
  const places = [...routes.values()].map(({ order }) => order).sort((one, other) => one - other);
  expect(places).toEqual(places.map((_place, index) => index + 1));
});
