import { join } from 'node:path';
import { sourceLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { isStringFile } from '../../src/i18n/string-stamps.ts';
import type { Change } from './change.ts';
import { Refusal } from '../new/skeleton.ts';
import {
  pageNames,
  readPage,
  readSourcePage,
  readStrings,
  readStringTranslates,
  stringFileNames,
} from './translation-files.ts';
import type { Exchange } from './xliff/exchange.ts';
import { pageExchange } from './xliff/page-exchange.ts';
import { stringExchange } from './xliff/string-exchange.ts';
import { writeXliff } from './xliff/write-xliff.ts';

/** One XLIFF 2 file for a page or a file of strings, or for each of them, in a folder named after the language. */
export function exportTranslations(
  folder: string,
  locale: Locale,
  page: string | undefined,
  to: string,
): Change[] {
  const pages = page === undefined ? [...pageNames(folder), ...stringFileNames(folder)] : [page];
  return pages.map((name) => {
    const path = join(to, locale, `${name.replaceAll('/', '-')}.xlf`);
    return { path, text: writeXliff(exchangeOf(folder, locale, name)), message: `wrote ${path}` };
  });
}

/** A page or a file of strings as it goes to a translator. */
export function exchangeOf(folder: string, locale: Locale, page: string): Exchange {
  if (!isStringFile(page))
    return pageExchange(locale, page, readSourcePage(folder, page), readPage(folder, locale, page));
  const source = readStrings(folder, sourceLocale, page);
  if (!source) throw new Refusal(`There is no Swedish ${page}.json.`);
  const translated = readStrings(folder, locale, page) ?? {};
  return stringExchange(
    locale,
    page,
    source,
    translated,
    readStringTranslates(folder, locale, page),
  );
}
