import { describe, expect, test } from 'vitest';
import { statementsOf } from '../../src/domain/routine.ts';
import type { Statement } from '../../src/domain/routine.ts';
import { sectionNamed, sectionsOf } from '../../src/site-content/routine-words.ts';
import { holes, missing, routes, routines, services, sources } from './parsed-facts.ts';

const rows = [...routines.values()].flatMap((facts) => facts.rows);

/** What the review of 2018 tells as decided; all else in it is a proposal, a conclusion or a description. */
const decidedIn2018 = /^kapitel (?:4\.1\.1|4\.2\.1|5\.3\.1(?:, punkt [1-4])?)$/;
const decidedBefore = [
  'kapitel 6, stadsdelsnämndernas reglemente § 5',
  'kapitel 6, budget för 2017',
];
const proposedIn2018 = ['kapitel 3.3', 'kapitel 5.2.1'];

function isToldTooSurely({ as, from: { id, where = '' } }: Statement): boolean {
  if (id !== '002') return as === 'decision';
  if (proposedIn2018.includes(where)) return as !== 'proposal';
  return as === 'decision' && !decidedIn2018.test(where) && !decidedBefore.includes(where);
}

describe.each([...routines])('the routine %s', (slug, facts) => {
  const statements = statementsOf(facts);

  test('names sources of the register, and no year that the source has not seen', () => {
    const ids = statements.map(({ from }) => from.id);
    expect(missing(ids, sources)).toEqual([]);
    const wrong = statements.filter(
      ({ from: { id, year } }) => (year ?? 0) > (sources.get(id)?.year ?? new Date().getFullYear()),
    );
    expect(wrong).toEqual([]);
  });

  test('tells the year of every source that has one', () => {
    const untold = statements.filter(
      ({ from }) => from.year === undefined && sources.get(from.id)?.year !== undefined,
    );
    expect(untold).toEqual([]);
  });

  test('tells as decided only what was decided, and as proposed what was proposed', () => {
    expect(statements.filter(isToldTooSurely)).toEqual([]);
  });

  test('names ways in, services and open questions that exist', () => {
    expect(missing(facts.routes, routes)).toEqual([]);
    expect(missing(facts.services, services)).toEqual([]);
    expect(missing(facts.holes, holes)).toEqual([]);
  });

  test('is among the files to change when its questions are answered', () => {
    const file = `src/content/facts/routines/${slug}.yaml`;
    const forgotten = facts.holes.filter(
      (key) => !holes.get(key)?.files.some((path) => file.startsWith(path)),
    );
    expect(forgotten).toEqual([]);
  });

  test('is found: its rows lead to sections that it has, each with an address of its own', () => {
    const lost = facts.rows.filter((row) => !sectionNamed(facts, row.section));
    expect(lost).toEqual([]);
    const ids = sectionsOf(facts).map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => !/^[a-z-]+$/.test(id))).toEqual([]);
  });

  test('is short enough to be read with somebody in the room', () => {
    const long = statements.filter(({ text }) => text.split(/\s+/).length > 32);
    expect(long).toEqual([]);
    expect(statements.length).toBeLessThanOrEqual(18);
  });

  test('is made of sentences', () => {
    expect(statements.filter(({ text }) => !/^\p{Lu}.*[.?]$/su.test(text))).toEqual([]);
  });
});

test('a routine that speaks of group information says what booking here is not', () => {
  const silent = [...routines].filter(
    ([, facts]) =>
      !facts.booking &&
      statementsOf(facts).some(({ text }) => /\b(?:gruppinformation|FLAI)/i.test(text)),
  );
  expect(silent.map(([slug]) => slug)).toEqual([]);
});

test('every way has a row in the table, and no situation has two', () => {
  const ways = [...routines].filter(([, facts]) => facts.kind === 'way');
  expect(ways.filter(([, facts]) => facts.rows.length === 0).map(([slug]) => slug)).toEqual([]);
  const situations = rows.map(({ situation }) => situation);
  expect(situations).toEqual([...new Set(situations)]);
});

test('routines have each a place of their own', () => {
  const places = [...routines.values()].map(({ order }) => order).sort((one, other) => one - other);
  expect(places).toEqual(places.map((_place, index) => index + 1));
});

const saying = (as: Statement['as'], where: string, id = '002'): Statement => ({
  as,
  text: 'Så.',
  from: { id, where, year: 2018, confidence: 'document' },
});

test.each([
  ['a proposal told as a decision', saying('decision', 'kapitel 3.3')],
  ['a proposal told as a description', saying('described', 'kapitel 3.3')],
  ['a conclusion told as a decision', saying('decision', 'kapitel 6.1')],
  ['a district’s opinion told as a decision', saying('decision', 'Samverkan', '001')],
])('%s would be found', (_what, statement) => {
  expect(isToldTooSurely(statement)).toBe(true);
});
