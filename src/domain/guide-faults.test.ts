import { expect, test } from 'vitest';
import { district } from './district.ts';
import { guide } from './guide.ts';
import { guideFaults } from './guide-faults.ts';
import { route } from './route.ts';
import { unit } from './unit.ts';

const provenance = {
  sources: [{ id: '002', confidence: 'document' }],
  owner: 'amf',
  review: '2027-05-21',
};

const way = { icon: 'help', order: 1, firstStep: ['you'], ...provenance };
const office = { name: 'X', kind: 'adults', evidence: { from: 2017, to: 2026 }, ...provenance };

const facts = {
  units: new Map([
    ['near', unit.parse({ ...office, bookable: true, ages: { from: 30 } })],
    ['far', unit.parse(office)],
    ['old', unit.parse({ ...office, bookable: true, evidence: { from: 2017, to: 2018 } })],
    ['care', unit.parse({ ...office, kind: 'health' })],
  ]),
  routes: new Map([
    [
      'support',
      route.parse({ ...way, booking: true, units: ['near', 'old'], services: ['coaching'] }),
    ],
    ['youth', route.parse({ ...way, ages: { from: 16, to: 19 } })],
    ['care', route.parse({ ...way, units: ['care'] })],
  ]),
  services: new Map([
    ['coaching', {}],
    ['other', {}],
  ]),
  districts: new Map([
    [
      'north',
      district.parse({
        name: 'North',
        tile: { x: 0, y: 0, label: 'North' },
        parts: [],
        units: [
          { unit: 'near', who: 'all', confidence: 'document' },
          { unit: 'old', who: 'all', confidence: 'uncertain' },
        ],
        ...provenance,
      }),
    ],
  ]),
};

const adult = { age: { from: 30, to: 64 } };
const young = { age: { from: 16, to: 19 } };

/** A guide without faults; what is given takes the place of its own. */
function small(changed: { age?: object; district?: object; outcomes?: object } = {}) {
  return guide.parse({
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
        number: 300,
        asks: 'age',
        sensitive: true,
        answers: [
          { says: 'young', to: 'youth', known: young },
          { says: 'adult', to: 'district', known: adult },
          { says: 'unsaid', to: 'support' },
        ],
        ...changed.age,
      },
      district: {
        number: 301,
        asks: 'district',
        answers: [
          { says: 'north', to: 'north', known: { district: 'north' } },
          { says: 'elsewhere', to: 'support' },
        ],
        ...changed.district,
      },
    },
    outcomes: {
      human: { number: 302, words: 'human', book: 'no' },
      youth: { number: 303, words: 'youth', routes: ['youth'], book: 'no' },
      support: { number: 304, words: 'support', routes: ['support'], book: 'ifLetter' },
      north: {
        number: 305,
        words: 'support',
        routes: ['support'],
        unit: 'near',
        district: 'north',
        book: 'ifLetter',
        needs: adult,
      },
      ...changed.outcomes,
    },
  });
}

const north = { number: 305, words: 'support', routes: ['support'], district: 'north', book: 'no' };
const support = { number: 304, words: 'support', routes: ['support'], book: 'ifLetter' };
const toNorth = { says: 'north', to: 'north', known: { district: 'north' } };

test('a guide that agrees with the facts has no faults', () => {
  expect(guideFaults(small(), facts)).toEqual([]);
});

test.each([
  ['a way in nobody knows', { support: { ...support, routes: ['lost'] } }, 'not among the facts'],
  [
    'a unit nobody knows',
    { north: { ...north, unit: 'lost' } },
    'north: "lost" is not among the facts',
  ],
  [
    'a service nobody knows',
    { human: { number: 302, words: 'human', services: ['lost'], book: 'no' } },
    'human: "lost"',
  ],
  [
    'a service off the way',
    { support: { ...support, services: ['other'] } },
    'on none of its ways',
  ],
  ['a unit off the way', { north: { ...north, unit: 'far' } }, 'no way in leads to "far"'],
  ['a unit of a guess', { north: { ...north, unit: 'old' } }, 'no sure source connects "old"'],
  ['a unit in doubt that is booked', { north: { ...north, unit: 'old' } }, '"old" is in doubt and'],
  ['a jobbtorg for everybody', { support: { ...support, unit: 'near' } }, 'wherever they live'],
  [
    'booking where nobody books',
    { youth: { number: 303, words: 'youth', routes: ['youth'], book: 'ifLetter' } },
    'nobody on its ways in books',
  ],
  ['a number of two', { support: { ...support, number: 303 } }, '303: the number of two pages'],
  [
    'an outcome nobody comes to',
    { lost: { number: 310, words: 'lost', book: 'no' } },
    'lost: nothing leads here',
  ],
  [
    'another answer than it needs',
    { support: { ...support, needs: { incomeSupport: true } } },
    'needs another answer on incomeSupport',
  ],
])('%s is found', (_what, outcomes, fault) => {
  expect(guideFaults(small({ outcomes }), facts).join('\n')).toContain(fault);
});

test('a unit for a whole way in needs no district', () => {
  const outcomes = { support: { ...support, routes: ['care', 'support'], unit: 'care' } };
  expect(guideFaults(small({ outcomes }), facts)).toEqual([]);
});

test.each([
  [
    'an adult on the way of the young',
    {
      age: {
        answers: [
          { says: 'a', to: 'youth', known: adult },
          { says: 'unsaid', to: 'district' },
        ],
      },
    },
    'the age does not fit',
  ],
  [
    'an age that the unit is not for',
    { district: { answers: [toNorth, { says: 'young', to: 'north', known: young }] } },
    'the age does not fit',
  ],
  [
    'somebody from elsewhere',
    { district: { answers: [toNorth, { says: 'elsewhere', to: 'north' }] } },
    'the district does not fit',
  ],
  [
    'what hurts and cannot be left unsaid',
    { district: { sensitive: true } },
    'district: cannot be left unsaid',
  ],
  [
    'an unsaid answer that gives up',
    {
      district: {
        sensitive: true,
        answers: [toNorth, { says: 'unsaid', to: 'human' }],
      },
    },
    'district: cannot be left unsaid',
  ],
  [
    'booking without a letter',
    { district: { answers: [toNorth, { says: 'book' }] } },
    'without a letter',
  ],
  ['a question without a number', { age: { number: undefined } }, 'age: the first alone has none'],
  [
    'a question that two answers lead to',
    {
      age: {
        answers: [
          { says: 'a', to: 'district' },
          { says: 'b', to: 'district' },
          { says: 'unsaid', to: 'youth' },
        ],
      },
    },
    'district: two answers lead here',
  ],
])('%s is found', (_what, changed, fault) => {
  expect(guideFaults(small(changed), facts).join('\n')).toContain(fault);
});
