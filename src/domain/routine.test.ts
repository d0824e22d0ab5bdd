import { expect, test } from 'vitest';
import { routine, sourceNumber, sourcesOf, statementsOf } from './routine.ts';

const review = {
  title: 'Rutin',
  menu: 'Rutin',
  order: 1,
  holes: ['x'],
  owner: 'amf',
  review: '2027-05-21',
};
const said = (text: string, where: string) => ({
  as: 'proposal',
  text,
  from: { id: '002', where, year: 2018, confidence: 'document' },
});

const way = routine.parse({
  ...review,
  kind: 'way',
  parts: { do: [said('b', '3.3'), said('c', '3.1')], forWhom: [said('a', '3.3')] },
});

test('statements come in the order in which they are read, not that of the file', () => {
  expect(statementsOf(way).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
});

test('a place is named once, and each statement knows its number', () => {
  const all = statementsOf(way);
  const sources = sourcesOf(all);
  expect(sources.map(({ where }) => where)).toEqual(['3.3', '3.1']);
  expect(all.map((one) => sourceNumber(sources, one))).toEqual([1, 1, 2]);
});

test.each([
  ['without a source', { as: 'proposal', text: 'a' }],
  ['that does not say what it is', { text: 'a', from: said('a', '3.3').from }],
])('a statement %s is refused', (_what, statement) => {
  const parts = { forWhom: [said('a', '3.3')], do: [statement] };
  expect(routine.safeParse({ ...review, kind: 'way', parts }).success).toBe(false);
});

test('a routine that leaves nothing open is refused: nobody has confirmed any', () => {
  const parts = { forWhom: [said('a', '3.3')], do: [said('b', '3.3')] };
  expect(routine.safeParse({ ...review, holes: [], kind: 'way', parts }).success).toBe(false);
});
