import { expect, test } from 'vitest';
import { guide, numberedPages } from './guide.ts';
import { pathsOf, questionsBefore, tooLong } from './guide-paths.ts';

const small = {
  start: 'letter',
  noneFits: 'human',
  questions: {
    letter: {
      asks: 'letter',
      answers: [
        { says: 'yes', known: { letter: true } },
        { says: 'no', to: 'age', known: { letter: false } },
      ],
    },
    age: {
      number: 712,
      asks: 'age',
      answers: [
        { says: 'young', to: 'youth', known: { age: { from: 16, to: 19 } } },
        { says: 'older', to: 'health' },
      ],
    },
    health: {
      number: 925,
      asks: 'health',
      answers: [
        { says: 'ill', to: 'alfa' },
        { says: 'unsaid', to: 'youth' },
      ],
    },
  },
  outcomes: {
    human: { number: 862, words: 'human', book: 'no' },
    youth: { number: 952, words: 'youth', book: 'no' },
    alfa: { number: 813, words: 'alfa', book: 'no' },
  },
};

const paths = pathsOf(guide.parse(small));

test('every answer is walked, and everywhere that none fits', () => {
  expect(paths.map(({ said, outcome }) => [...said, outcome ?? 'booking'].join(' '))).toEqual([
    'yes booking',
    'no young youth',
    'no older ill alfa',
    'no older unsaid youth',
    'no older none human',
    'no none human',
    'none human',
  ]);
});

test('a path remembers what its answers tell', () => {
  expect(paths[1]?.known).toEqual({ letter: false, age: { from: 16, to: 19 } });
});

test('a path of six questions is too long, one of five is not', () => {
  const path = { said: [], outcome: 'human', known: {} };
  const five = { ...path, asked: ['a', 'b', 'c', 'd', 'e'] };
  const six = { ...path, asked: [...five.asked, 'f'] };
  expect(tooLong([five, six])).toEqual([six]);
});

test.each([
  ['the first question', 'letter', []],
  ['a later question', 'health', ['letter', 'age']],
  ['an outcome with one path', 'alfa', ['letter', 'age', 'health']],
  ['an outcome with two paths, what they share', 'youth', ['letter', 'age']],
  ['an outcome that every question leads to', 'human', ['letter']],
])('what was asked before %s', (_what, name, before) => {
  expect(questionsBefore(paths, name)).toEqual(before);
});

test.each([
  ['a name that is nowhere', 'lost', 'does not have'],
  ['a question that was asked before', 'letter', 'twice'],
])('%s is refused', (_what, to, why) => {
  const broken = structuredClone(small);
  broken.questions.health.answers = [
    { says: 'ill', to },
    { says: 'unsaid', to: 'youth' },
  ];
  expect(() => pathsOf(guide.parse(broken))).toThrow(why);
});

test('every page but the first has a number', () => {
  expect([...numberedPages(guide.parse(small))]).toEqual([
    [712, 'age'],
    [925, 'health'],
    [862, 'human'],
    [952, 'youth'],
    [813, 'alfa'],
  ]);
});

test.each([12, 199, 1000, 300.5])('%d is no number of a page', (number) => {
  const broken = structuredClone(small);
  broken.questions.age.number = number;
  expect(guide.safeParse(broken).success).toBe(false);
});
