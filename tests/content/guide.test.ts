import { describe, expect, test } from 'vitest';
import { mostQuestions } from '../../src/domain/guide.ts';
import { guideFaults } from '../../src/domain/guide-faults.ts';
import { pathsOf } from '../../src/domain/guide-paths.ts';
import { isDoubtful, lastUnbookableYear } from '../../src/domain/unit.ts';
import { outcomeKeys, questionKeys } from '../../src/i18n/guide-words.ts';
import { plainText } from '../../src/i18n/marked-text.ts';
import { localeCodes, sourceLocale } from '../../src/i18n/locales.ts';
import { guide } from './guide-facts.ts';
import { districts, missing, routes, services, sources, units } from './parsed-facts.ts';
import { stringsIn } from './strings-in.ts';

const paths = pathsOf(guide);
const outcomes = Object.entries(guide.outcomes);
const words = stringsIn(sourceLocale, 'guide');

test('every path ends within five questions, every outcome is reached, and none contradicts the facts', () => {
  const lengths = Array.from({ length: mostQuestions }, (_, index) => {
    const ending = paths.filter(({ asked }) => asked.length === index + 1).length;
    return `${String(ending)} after ${String(index + 1)}`;
  });
  console.log(
    `The guide: ${String(paths.length)} paths (${lengths.join(', ')}), ${String(outcomes.length)} outcomes.`,
  );
  expect(guideFaults(guide, { units, routes, services, districts })).toEqual([]);
  expect(Math.max(...paths.map(({ asked }) => asked.length))).toBe(mostQuestions);
});

test('a letter that says to book is out of the guide with the first answer', () => {
  const booking = paths.filter(({ outcome }) => outcome === undefined);
  expect(booking.map(({ said }) => said)).toEqual([['letterBook']]);
});

test('the questions about health and about income support can be left unsaid', () => {
  const sensitive = Object.values(guide.questions).filter((question) => question.sensitive);
  expect([...new Set(sensitive.map(({ asks }) => asks))].sort()).toEqual([
    'health',
    'incomeSupport',
    'situation',
  ]);
  const asked = Object.values(guide.questions).filter(({ asks }) =>
    ['health', 'incomeSupport', 'situation'].includes(asks),
  );
  expect(asked.filter((question) => !question.sensitive)).toEqual([]);
});

test('every way in is where some path ends', () => {
  const reached = new Set(outcomes.flatMap(([, outcome]) => outcome.routes));
  expect([...routes.keys()].filter((slug) => !reached.has(slug))).toEqual([]);
});

test('every unit that can be booked is named for those who live where a source puts it', () => {
  const named = outcomes.flatMap(([, { unit, book }]) =>
    unit !== undefined && book === 'ifLetter' && units.get(unit)?.bookable === true ? [unit] : [],
  );
  expect(named.sort()).toEqual(['farsta', 'kista', 'skarholmen', 'vallingby']);
});

test('a unit without evidence of late is never to be booked, and its words say that nobody knows', () => {
  const old = outcomes.filter(
    ([, { unit }]) =>
      unit !== undefined && (units.get(unit)?.evidence.to ?? 0) <= lastUnbookableYear,
  );
  expect(old.length).toBeGreaterThan(0);
  for (const [name, { unit, book, words: of }] of old) {
    const facts = units.get(unit ?? '');
    expect(book, name).toBe('no');
    expect(facts && isDoubtful(facts), name).toBe(true);
    expect(words[`outcome.${of}.short`], name).toContain('Vi vet inte om');
  }
});

test.each(outcomes)('the sources of %s are in the register', (_name, outcome) => {
  expect(
    missing(
      outcome.sources.map(({ id }) => id),
      sources,
    ),
  ).toEqual([]);
});

describe('the words', () => {
  const shown = new Set([
    ...Object.values(guide.questions).flatMap(questionKeys),
    ...outcomes.flatMap(([, outcome]) => outcomeKeys(outcome)),
  ]);

  test('are there for every question, answer and outcome', () => {
    const optional = /\.(?:say|next)$/;
    expect([...shown].filter((key) => !(key in words) && !optional.test(key))).toEqual([]);
  });

  test('of an outcome without a way in say what to say and what happens next', () => {
    const silent = outcomes
      .filter(([, outcome]) => outcome.routes.length === 0)
      .flatMap(([, outcome]) => outcomeKeys(outcome).filter((key) => !(key in words)));
    expect(silent).toEqual([]);
  });

  test('are all shown somewhere', () => {
    expect(Object.keys(words).filter((key) => !shown.has(key))).toEqual([]);
  });

  test.each(localeCodes)('say it in at most 60 words in %s', (locale) => {
    const long = Object.entries(stringsIn(locale, 'guide')).filter(
      ([key, text]) => key.endsWith('.short') && plainText(text).split(/\s+/).length > 60,
    );
    expect(long).toEqual([]);
  });
});
