import i18next from 'i18next';
import type mail from '../content/locales/sv/mail.json';
import type ui from '../content/locales/sv/ui.json';
import { chainOf, factsOf, localeCodes, sourceLocale } from './locales.ts';
import type { Locale } from './locales.ts';
import { plainText } from './marked-text.ts';

/** `seats_one`, `seats_other` are one key, `seats`, to those who ask for it. */
type WithoutPlural<Key> = Key extends `${infer Stem}_${Intl.LDMLPluralRule}` ? Stem : Key;

export type UiKey = WithoutPlural<keyof typeof ui>;
export type MailKey = WithoutPlural<keyof typeof mail>;

export type Values = Readonly<Record<string, string | number>>;

/** Gives the sentence for a key; with `count` in the values, the right plural form. */
export interface Translate<Key extends string = UiKey> {
  /** Plain, for titles, attributes and mail. */
  (key: Key, values?: Values): string;
  /** With its Swedish words marked (`marked-text.ts`), for what a page shows. */
  marked(key: Key, values?: Values): string;
}

type Resource = Record<string, string>;

const uiFiles = import.meta.glob<Resource>('../content/locales/*/ui.json', {
  eager: true,
  import: 'default',
});
const mailFiles = import.meta.glob<Resource>('../content/locales/*/mail.json', {
  eager: true,
  import: 'default',
});

function resourcesOf(locale: Locale) {
  return {
    ui: uiFiles[`../content/locales/${locale}/ui.json`] ?? {},
    mail: mailFiles[`../content/locales/${locale}/mail.json`] ?? {},
  };
}

/** What i18next knows a language as: it asks `Intl` for plural forms, and `Intl` throws on `latt`. */
const tagOf = (locale: Locale) => factsOf(locale).lang;

const strings = i18next.createInstance();
await strings.init({
  resources: Object.fromEntries(localeCodes.map((locale) => [tagOf(locale), resourcesOf(locale)])),
  lng: sourceLocale,
  fallbackLng: Object.fromEntries(
    localeCodes.map((locale) => [tagOf(locale), chainOf(locale).slice(1).map(tagOf)]),
  ),
  supportedLngs: localeCodes.map(tagOf),
  ns: ['ui', 'mail'],
  defaultNS: 'ui',
  // Dotted keys stay flat.
  keySeparator: false,
  nsSeparator: false,
  // Astro and Preact escape what they render; escaping here too would show `&lt;` to the reader.
  interpolation: { escapeValue: false },
  returnEmptyString: false,
});

/** The interface strings of a language, each falling back along the language's chain. */
export function translator(locale: Locale): Translate {
  return translateFrom<UiKey>(locale, 'ui');
}

/** The sentences of mail and calendar entries. */
export function mailTranslator(locale: Locale): Translate<MailKey> {
  return translateFrom<MailKey>(locale, 'mail');
}

function translateFrom<Key extends string>(
  locale: Locale,
  namespace: 'ui' | 'mail',
): Translate<Key> {
  const translate = strings.getFixedT(tagOf(locale), namespace);
  const marked = (key: string, values?: Values) => translate(key, { ...values });
  return Object.assign((key: Key, values?: Values) => plainText(marked(key, values)), { marked });
}
