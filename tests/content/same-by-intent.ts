type KeysByLanguage = Readonly<Record<string, readonly string[]>>;

/** Strings that are the same in a language as in Swedish because they should be: names, signs, words that coincide. */
export const sameByIntent: Readonly<Record<'ui' | 'mail', KeysByLanguage>> = {
  ui: {
    en: ['site.name'],
    ar: ['site.name'],
  },
  mail: {
    en: ['when'],
  },
};
