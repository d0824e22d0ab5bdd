/**
 * THE list of languages. Addresses, fallback chains, `<html lang dir>`, dates, tests and mail all read it.
 * `npm run new language <code>` adds a line here and a folder in `src/content/locales/`.
 */
export interface LocaleFacts {
  /** The language's own name, shown in the language list. */
  readonly name: string;
  /** Value of the HTML `lang` attribute. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  /** What `Intl` gets. Always Gregorian and 0–9: Swedish appointments are, and digits are dialled and copied. */
  readonly intl: string;
  /** A second tag whose month name follows after a slash, where readers of one language know two sets of months. */
  readonly monthAlso?: string;
  /**
   * The twelve months as the language's readers write them, where `Intl` has other spellings. Such a language also gets
   * its dates as weekday, day, month, year: `Intl` would put the month first (Somali) or a foreign comma (Tigrinya).
   */
  readonly months?: readonly string[];
  /** The language that is spoken at a session for readers of this one, where that has another code. */
  readonly spoken?: string;
  /** Where to look, in order, for words this language lacks. */
  readonly fallback: readonly string[];
}

export const locales = {
  sv: {
    name: 'Svenska',
    lang: 'sv',
    direction: 'ltr',
    intl: 'sv-SE-u-ca-gregory-nu-latn',
    fallback: [],
  },
  latt: {
    name: 'Lätt svenska',
    lang: 'sv-simple',
    direction: 'ltr',
    // `Intl` knows no `latt`.
    intl: 'sv-SE-u-ca-gregory-nu-latn',
    spoken: 'sv',
    fallback: ['sv'],
  },
  en: {
    name: 'English',
    lang: 'en',
    direction: 'ltr',
    intl: 'en-GB-u-ca-gregory-nu-latn',
    fallback: ['sv'],
  },
  ar: {
    name: 'العربية',
    lang: 'ar',
    direction: 'rtl',
    intl: 'ar-u-ca-gregory-nu-latn',
    monthAlso: 'ar-SY-u-ca-gregory-nu-latn',
    fallback: ['en', 'sv'],
  },
  so: {
    name: 'Soomaali',
    lang: 'so',
    direction: 'ltr',
    intl: 'so-u-ca-gregory-nu-latn',
    months: [
      'Jannaayo',
      'Febraayo',
      'Maarso',
      'Abriil',
      'Maayo',
      'Juun',
      'Luulyo',
      'Ogosto',
      'Sebteembar',
      'Oktoobar',
      'Noofembar',
      'Diseembar',
    ],
    fallback: ['en', 'sv'],
  },
  ti: {
    name: 'ትግርኛ',
    lang: 'ti',
    direction: 'ltr',
    intl: 'ti-ER-u-ca-gregory-nu-latn',
    months: [
      'ጥሪ',
      'ለካቲት',
      'መጋቢት',
      'ሚያዝያ',
      'ግንቦት',
      'ሰነ',
      'ሓምለ',
      'ነሓሰ',
      'መስከረም',
      'ጥቅምቲ',
      'ሕዳር',
      'ታሕሳስ',
    ],
    fallback: ['en', 'sv'],
  },
} as const satisfies Record<string, LocaleFacts>;

export type Locale = keyof typeof locales;

/** The language that is written first and that holds where two differ. */
export const sourceLocale = 'sv' satisfies Locale;

export const localeCodes = Object.keys(locales) as [Locale, ...Locale[]];

export function isLocale(code: string | undefined): code is Locale {
  return code !== undefined && Object.hasOwn(locales, code);
}

/** Facts of a language, with the optional ones. */
export function factsOf(locale: Locale): LocaleFacts {
  return locales[locale];
}

/** The code of the language that is spoken at a session for readers of this one: `sv` for easy Swedish. */
export function spokenLanguageOf(locale: Locale): string {
  return factsOf(locale).spoken ?? locale;
}

/** Whether a text in the language is Swedish, so that Swedish words in it need no mark. */
export function isSwedish(locale: Locale): boolean {
  return spokenLanguageOf(locale) === sourceLocale;
}

/** The languages to try for a text, the asked one first. */
export function chainOf(locale: Locale): readonly Locale[] {
  return [locale, ...factsOf(locale).fallback.filter(isLocale)];
}
