import { expect, test } from 'vitest';
import { formatDate } from '../../src/i18n/dates.ts';
import { localeCodes } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { mailTranslator } from '../../src/i18n/strings.ts';
import { textParts } from './text-parts.ts';
import { textKinds, writeText } from './write-text.ts';
import type { TextKind } from './write-text.ts';

const day = 24 * 3600 * 1000;

/** Every day of a year. */
const starts = Array.from({ length: 365 }, (_, index) =>
  new Date(Date.parse('2026-09-01T11:30:00Z') + index * day).toISOString(),
);

/** The day whose date is the longest in each language: what fits on it fits on any day. */
const longestStarts = new Map(
  localeCodes.map((locale) => {
    const lengths = starts.map((startsAt) => formatDate(locale, startsAt).length);
    return [locale, starts[lengths.indexOf(Math.max(...lengths))] ?? ''] as const;
  }),
);

function longest(locale: Locale, kind: TextKind, status: 'demo' | 'live'): string {
  const startsAt = longestStarts.get(locale) ?? '';
  const about = { locale, status, startsAt };
  const words = mailTranslator(locale);
  if (kind !== 'offer') return writeText(words, { ...about, kind });
  return writeText(words, { ...about, kind, answerBy: startsAt });
}

const cases = localeCodes.flatMap((locale) => textKinds.map((kind) => [locale, kind] as const));

test.each(cases)('in %s a text about %s fits in two parts, and tells nothing', (locale, kind) => {
  for (const status of ['demo', 'live'] as const) {
    const text = longest(locale, kind, status);
    expect(textParts(text)).toBeLessThanOrEqual(2);
    expect(text).not.toMatch(/jobbtorg|stockholm|social|bidrag|försörj|money|@|:\/\//i);
    expect(text).not.toContain('{{');
  }
});

test.each(['sv', 'latt', 'en', 'so'] as const)('in %s a reminder is one part', (locale) => {
  expect(textParts(longest(locale, 'reminder', 'live'))).toBe(1);
});

test.each(localeCodes)('in %s a cancelled meeting also says whom to call', (locale) => {
  const startsAt = '2026-12-01T08:30:00Z';
  const words = mailTranslator(locale);
  const text = writeText(words, { kind: 'sessionCancelled', locale, status: 'live', startsAt });
  expect(text).toContain(words('text.call'));
});
