import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isSwedish, localeCodes } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { quotationFaults } from './quotation-faults.ts';
import type { QuotationMarks } from './quotation-faults.ts';
import { findingsIn, ownText, textsIn } from './texts-in.ts';

const swedish: QuotationMarks = ['”', '”'];

/** As docs/translating/<code>.md says. */
const marks: Readonly<Record<Locale, QuotationMarks>> = {
  sv: swedish,
  latt: swedish,
  en: ['“', '”'],
  ar: ['«', '»'],
  so: ['“', '”'],
  ti: ['“', '”'],
};

describe.each(localeCodes)('in %s', (locale) => {
  const texts = textsIn(locale);

  test('a quotation stands in the marks of the language, and is closed', () => {
    const found = findingsIn(texts, (text) => quotationFaults(ownText(text), marks[locale]));
    expect(found).toEqual([]);
  });

  test('a quotation within Swedish stands in Swedish marks', () => {
    const found = findingsIn(texts, ({ parts }) =>
      parts.flatMap(({ text, isSwedish }) => (isSwedish ? quotationFaults(text, swedish) : [])),
    );
    expect(found).toEqual([]);
  });
});

test.each(localeCodes.filter((locale) => !isSwedish(locale)))(
  'the translators into %s are told of the same marks',
  (locale) => {
    const guide = readFileSync(`docs/translating/${locale}.md`, 'utf8');
    expect(guide).toContain(marks[locale].join('…'));
  },
);

test.each([
  ['”boka” och ”läs”', swedish, 0],
  ['”boka och läs', swedish, 1],
  ['"boka"', swedish, 1],
  ['“book” the city’s', ['“', '”'], 0],
  ['”book“', ['“', '”'], 1],
  ['“book “now””', ['“', '”'], 1],
  ['«حجز»', ['«', '»'], 0],
  ['«حجز”', ['«', '»'], 1],
] as const)('the marks of %s with %j have %d faults', (text, pair, count) => {
  expect(quotationFaults(text, pair)).toHaveLength(count);
});
