import { describe, expect, test } from 'vitest';
import { contacts, districts, missing, units } from './parsed-facts.ts';

test('there are eleven districts, with 117 stadsdelar, each in one of them', () => {
  const parts = [...districts.values()].flatMap((facts) => facts.parts.map(({ name }) => name));
  expect(districts.size).toBe(11);
  expect(new Set(parts).size).toBe(parts.length);
  expect(parts).toHaveLength(117);
});

describe.each([...districts])('the district %s', (_slug, facts) => {
  test('names units and contacts that exist, each unit by its slug or by a name alone', () => {
    const slugs = facts.units.flatMap(({ unit: slug }) => slug ?? []);
    expect(missing(slugs, units)).toEqual([]);
    expect(missing(facts.contacts, contacts)).toEqual([]);
    const both = facts.units.filter((one) => (one.unit === undefined) === (one.name === undefined));
    expect(both).toEqual([]);
  });

  test('says that no source ties a unit to it, and what else is unknown', () => {
    expect(facts.unconfirmed).toContain('catchment');
    expect(facts.unconfirmed.includes('contact')).toBe(facts.contacts.length === 0);
    expect(facts.unconfirmed.includes('border')).toBe(facts.parts.some(({ border }) => border));
  });
});
