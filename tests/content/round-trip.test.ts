import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { exchangeOf } from '../../scripts/translations/export-translations.ts';
import { withTranslates } from '../../scripts/translations/front-matter.ts';
import { importTranslation } from '../../scripts/translations/import-translation.ts';
import {
  localesFolder,
  readPage,
  readStrings,
  readStringTranslates,
  stringFileNames,
  targetLocales,
} from '../../scripts/translations/translation-files.ts';
import { writeXliff } from '../../scripts/translations/xliff/write-xliff.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translatedFiles } from './content-files.ts';

const temporary = mkdtempSync(join(tmpdir(), 'jobbtorg-xliff-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const today = new Date('2026-11-22');

/** Sends a page to a translator who sends it back as it was. */
function sendAndReturn(locale: Locale, page: string) {
  const exchange = exchangeOf(localesFolder, locale, page);
  const path = join(temporary, `${locale}-${page.replace('/', '-')}.xlf`);
  writeFileSync(path, writeXliff(exchange));
  const waiting = exchange.units.some(({ target }) => target === undefined);
  const changes = (role?: 'translator') => importTranslation(localesFolder, path, today, role);
  return { waiting, changes, madeFrom: Object.values(exchange.notes.madeFrom) };
}

test.each(translatedFiles)('$path comes back from XLIFF as it was', ({ locale, folder, slug }) => {
  const page = `${folder}/${slug}`;
  const original = readPage(localesFolder, locale, page);
  const { waiting, changes, madeFrom } = sendAndReturn(locale, page);
  // Sections that Swedish has and the translation lacks are units without a translation.
  if (waiting) {
    expect(() => changes()).toThrow(/not translated/);
    return;
  }
  // Sections that moved in Swedish, or are gone from it, do so in the translation too when it comes back.
  const stamps = original?.words.translates?.stamps ?? [];
  if (stamps.length > 0 && stamps.join() !== madeFrom.join()) {
    expect(changes).not.toThrow();
    return;
  }
  expect(changes()).toEqual([]);
  const [confirmed] = changes('translator');
  const translates = original?.words.translates;
  expect(confirmed?.text).toContain('by: human, role: translator');
  expect(translates && withTranslates(confirmed?.text ?? '', translates)).toBe(original?.text);
});

test.each(
  targetLocales.flatMap((locale) =>
    stringFileNames(localesFolder).map((name) => ({ locale, name })),
  ),
)('$name in $locale comes back from XLIFF as it was', ({ locale, name }) => {
  const { waiting, changes } = sendAndReturn(locale, name);
  if (waiting) {
    expect(() => changes()).toThrow(/not translated/);
    return;
  }
  // A file that was never stamped stays without stamps: nothing in it was touched.
  const stamps = readStringTranslates(localesFolder, locale, name)?.stamps ?? {};
  expect(changes()).toEqual([]);
  const [texts, sidecar] = changes('translator');
  expect(JSON.parse(texts?.text ?? '')).toEqual(readStrings(localesFolder, locale, name));
  expect(JSON.parse(sidecar?.text ?? '')).toMatchObject({
    by: 'human',
    role: 'translator',
    stamps,
  });
});
