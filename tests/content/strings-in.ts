import { existsSync } from 'node:fs';
import type { Locale } from '../../src/i18n/locales.ts';
import { strings } from '../../src/i18n/string-stamps.ts';
import type { StringFile, Strings } from '../../src/i18n/string-stamps.ts';
import { read } from './content-files.ts';

/** The strings of one file, none where a language does not have it yet: that each has its keys is a test of its own. */
export function stringsIn(locale: Locale, name: StringFile): Strings {
  const path = `src/content/locales/${locale}/${name}.json`;
  return existsSync(path) ? strings.parse(JSON.parse(read(path))) : {};
}
