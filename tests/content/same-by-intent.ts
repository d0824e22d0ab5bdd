import type { Locale } from '../../src/i18n/locales.ts';
import type { StringFile } from '../../src/i18n/string-stamps.ts';

type KeysByLanguage = Readonly<Partial<Record<Locale, readonly string[]>>>;

/** Strings that are the same in a language as in Swedish because they should be: names, signs, words that coincide. */
export const sameByIntent: Readonly<Partial<Record<StringFile, KeysByLanguage>>> = {
  ui: {
    en: ['site.name', 'share.subject'],
    ar: ['site.name'],
    so: ['site.name'],
    ti: ['site.name'],
  },
  mail: {
    en: ['when'],
    so: ['when'],
  },
};
