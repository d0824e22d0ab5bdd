import { describe, expect, test } from 'vitest';
import { blockOfString, textOf } from '../../scripts/readability/text-blocks.ts';
import { isSwedish, localeCodes } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { alsoNeeded, confusablePairs, forbiddenWords, stateOffice } from './confusable-terms.ts';
import { terms } from './parsed-facts.ts';
import { stringsIn } from './strings-in.ts';
import { glossedTerms, holdsOneOf, holdsPartOf, nearness, wordsOf } from './term-match.ts';
import { isSameSwedish, rowOf, termRows, termRowsIn } from './term-table.ts';
import type { TermRow } from './term-table.ts';
import { findingsIn, ownText, textsIn } from './texts-in.ts';
import type { PlacedText } from './texts-in.ts';

const foreignLocales = localeCodes.filter((locale) => !isSwedish(locale));

/** Terms that the Swedish itself puts in parentheses on a page: the words before are a description, as in the Swedish. */
const ownParentheses = new Set(
  textsIn('sv').flatMap((text) =>
    [...textOf(text).matchAll(/\(([^()]+)\)/g)].map(([, inside = '']) => `${text.where} ${inside}`),
  ),
);

const counterparts = new Map<string, string>(
  confusablePairs.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

function counterpartOf(row: TermRow, rows: readonly TermRow[]): TermRow | undefined {
  const term = [...counterparts.keys()].find((one) => rowOf([row], one) !== undefined);
  return term === undefined ? undefined : rowOf(rows, counterparts.get(term) ?? '');
}

/** Swedish terms of one text that stand beside other words than the language's glossary chose. */
function wrongTerms(
  locale: Locale,
  rows: readonly TermRow[],
  text: PlacedText,
  page: readonly PlacedText[],
): string[] {
  return glossedTerms(text).flatMap(({ words, swedish }) => {
    const row = rowOf(rows, swedish);
    if (row === undefined || ownParentheses.has(`${text.where} ${swedish}`)) return [];
    const said = `"${words.join(' ')}" for ${swedish}, not ${row.chosen.join(' or ')}`;
    const twin = counterpartOf(row, rows);
    if (twin && nearness(locale, words, twin.chosen) > nearness(locale, words, row.chosen))
      return [`${said} (it is the word for ${twin.swedish.join(', ')})`];
    if (holdsOneOf(locale, words, row.chosen)) return [];
    const whole = page.some((other) => holdsOneOf(locale, wordsOf(textOf(other)), row.chosen));
    return whole && holdsPartOf(locale, words, row.chosen) ? [] : [said];
  });
}

describe.each(foreignLocales)('the terms of %s', (locale) => {
  const rows = termRows(locale);
  const texts = textsIn(locale);
  const pages = Map.groupBy(texts, ({ where }) => where);

  test('include those that are easily mixed up', () => {
    const needed = [...counterparts.keys(), ...alsoNeeded];
    expect(needed.filter((term) => rowOf(rows, term) === undefined)).toEqual([]);
  });

  test('keep apart what is easily mixed up', () => {
    const mixed = confusablePairs.filter(([one, other]) => {
      const [here, there] = [one, other].map((term) => rowOf(rows, term)?.chosen ?? []);
      return here?.some((word) => there?.includes(word));
    });
    expect(mixed).toEqual([]);
  });

  test('are those that stand beside the Swedish words in the texts', () => {
    const found = findingsIn(texts, (text) =>
      wrongTerms(locale, rows, text, pages.get(text.where) ?? []),
    );
    expect(found).toEqual([]);
  });

  test('are the names in the glossary that readers see', () => {
    const names = stringsIn(locale, 'glossary');
    const wrong = [...terms].filter(([slug, { swedish }]) => {
      const name = names[`${slug}.name`];
      const row = rowOf(rows, swedish);
      if (name === undefined || row === undefined) return false;
      return !holdsOneOf(locale, wordsOf(textOf(blockOfString(name))), row.chosen);
    });
    expect(
      wrong.map(
        ([slug, { swedish }]) => `${slug}: ${String(names[`${slug}.name`])} for ${swedish}`,
      ),
    ).toEqual([]);
  });

  test('never call Jobbtorg by the word for the state’s employment office', () => {
    const office = stateOffice[locale];
    expect(office).toBeDefined();
    if (office === undefined) return;
    const joined = new RegExp(`(?:${office.source})[\\s(\u2068«“]*Jobbtorg`, office.flags);
    expect(findingsIn(texts, (text) => textOf(text).match(joined) ?? [])).toEqual([]);
  });
});

test.each(localeCodes)('no forbidden word stands in %s', (locale) => {
  const found = findingsIn(textsIn(locale), (text) =>
    forbiddenWords[locale]
      .filter(({ word }) => word.test(locale === 'ar' ? ownText(text) : textOf(text)))
      .map(({ because }) => `${because} in "${textOf(text)}"`),
  );
  expect(found).toEqual([]);
});

test('a row of the table gives its terms and words without what explains them', () => {
  const table =
    'Glossary\n\n| S | C | N |\n| - | - | - |\n| anmäla, anmälan (till Jobbtorg) | إحالة، "plan" (x) | [k] |\n| avslut; återremittering | end; definite: back | – |';
  expect(termRowsIn(table)).toEqual([
    { swedish: ['anmäla', 'anmälan'], chosen: ['إحالة', 'plan'] },
    { swedish: ['avslut'], chosen: ['end'] },
    { swedish: ['återremittering'], chosen: ['back'] },
  ]);
});

test.each([
  ['anmäla', 'anmäler', true],
  ['jobbplan', 'Jobbplanen', true],
  ['gymnasium', 'gymnasiet', true],
  ['ekonomiskt bistånd', 'ekonomiskt biståndet', true],
  ['stadsdel', 'stadsdelsförvaltning', false],
  ['praktik', 'språkpraktik', false],
  ['jobbplan', 'fördjupad jobbplan', false],
])('%s and %s are one term: %s', (one, other, expected) => {
  expect(isSameSwedish(one, other)).toBe(expected);
});

const rowsByLocale: Readonly<Record<'en' | 'ar' | 'so' | 'ti', readonly TermRow[]>> = {
  en: [
    { swedish: ['försörjningsstöd'], chosen: ['income support'] },
    { swedish: ['ekonomiskt bistånd'], chosen: ['financial assistance'] },
  ],
  ar: [
    { swedish: ['praktik'], chosen: ['التدريب العملي'] },
    { swedish: ['arbetsträning'], chosen: ['التدرّب على العمل'] },
    { swedish: ['tolk'], chosen: ['مترجم شفوي'] },
  ],
  so: [{ swedish: ['jobbplan'], chosen: ['qorshaha shaqada'] }],
  ti: [{ swedish: ['anmäla'], chosen: ['ናብ Jobbtorg ምልኣኽ'] }],
};

test.each([
  ['en', 'You get income support (<sv>försörjningsstöd</sv>).', true],
  ['en', 'You get financial assistance (<sv>försörjningsstöd</sv>).', false],
  ['en', 'You get money (<sv>försörjningsstöd</sv>, <sv>x</sv>).', false],
  ['ar', 'في تدريبك العملي (<sv>praktik</sv>).', true],
  ['ar', 'التدرّب على العمل (<sv>praktik</sv>).', false],
  ['ar', 'التدريب العملي (<sv>arbetsträning</sv>).', false],
  ['ar', 'هل تلزمك ترجمة شفوية (<sv>tolk</sv>)؟', true],
  ['so', 'qorshahaaga shaqada (<sv>jobbplan</sv>)', true],
  ['so', 'warqadda (<sv>jobbplan</sv>)', false],
  ['ti', 'ናብ Jobbtorg ክልእከኩም (<sv>anmäla</sv>)።', true],
  ['ti', 'ክምዝግበኩም (<sv>anmäla</sv>)።', false],
] as const)('in %s, "%s" agrees with the table: %s', (locale, text, agrees) => {
  const placed = { ...blockOfString(text), where: 'here' };
  expect(wrongTerms(locale, rowsByLocale[locale], placed, []).length === 0).toBe(agrees);
});
