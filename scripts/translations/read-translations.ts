import { sourceLocale } from '../../src/i18n/locales.ts';
import { pageRow, stringsRow } from '../../src/i18n/translation-status.ts';
import type { TranslationRow } from '../../src/i18n/translation-status.ts';
import {
  pageNames,
  readPage,
  readSourcePage,
  readStrings,
  readStringTranslates,
  stringFileNames,
  targetLocales,
} from './translation-files.ts';

/** How every page and every file of strings stands in every language but the source. */
export function readTranslations(folder: string): TranslationRow[] {
  const sources = pageNames(folder).map((page) => [page, readSourcePage(folder, page)] as const);
  const texts = stringFileNames(folder).map(
    (name) => [name, readStrings(folder, sourceLocale, name) ?? {}] as const,
  );
  return targetLocales.flatMap((locale) => [
    ...sources.map(([page, source]) =>
      pageRow(locale, page, source, readPage(folder, locale, page)),
    ),
    ...texts.map(([name, source]) =>
      stringsRow(
        locale,
        name,
        source,
        readStrings(folder, locale, name),
        readStringTranslates(folder, locale, name),
      ),
    ),
  ]);
}
