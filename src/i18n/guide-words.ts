import type { GuideOutcome, GuideQuestion } from '../domain/guide.ts';
import { chainOf, factsOf, localeCodes, sourceLocale } from './locales.ts';
import type { Locale } from './locales.ts';
import { staleKeys, strings, stringTranslates } from './string-stamps.ts';
import type { Strings, StringTranslates } from './string-stamps.ts';

const files = import.meta.glob<unknown>('../content/locales/*/guide{,.stamps}.json', {
  eager: true,
  import: 'default',
});

/** The words of the guide as a language shows them. */
export interface GuideWords {
  /** The language they are in: the asked one, or one that it falls back to. */
  readonly locale: Locale;
  readonly isFallback: boolean;
  /** Attributes of an element that holds them: none where the page is in their language. */
  readonly marks: { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' };
  /** The words of a key, perhaps with marked Swedish ones. Throws on a key that Swedish lacks. */
  text(key: string): string;
  /** The same where a page may do without. */
  maybe(key: string): string | undefined;
  /** Whose translation it is and of when; undefined in Swedish. */
  readonly translates: StringTranslates | undefined;
  /** The keys whose Swedish has changed since they were translated. */
  readonly stale: ReadonlySet<string>;
}

/** The keys of the words that the page of a question shows. */
export function questionKeys({ asks, answers }: GuideQuestion): string[] {
  return [
    `question.${asks}.title`,
    `question.${asks}.help`,
    ...answers
      .filter(({ known }) => known.district === undefined)
      .map(({ says }) => `answer.${says}`),
  ];
}

/** The keys of the words that the page of an outcome shows; the last two only where its way in does not say it. */
export function outcomeKeys({ words }: Pick<GuideOutcome, 'words'>): string[] {
  return ['title', 'short', 'say', 'next'].map((part) => `outcome.${words}.${part}`);
}

/** The languages that have every word of the guide. */
export function languagesWithGuide(): Locale[] {
  const wanted = Object.keys(stringsIn(sourceLocale));
  return localeCodes.filter((code) => {
    const own = stringsIn(code);
    return wanted.every((key) => Object.hasOwn(own, key));
  });
}

/**
 * The language in which readers of one get the guide. As a whole: one that lacks a single string gets the next language
 * of its chain, because a question in one language with answers in another is no help.
 */
export function guideLocale(locale: Locale, complete: readonly Locale[]): Locale {
  return chainOf(locale).find((code) => complete.includes(code)) ?? sourceLocale;
}

/** The words of the guide for readers of a language. */
export function guideWords(locale: Locale): GuideWords {
  const shown = guideLocale(locale, languagesWithGuide());
  const own = stringsIn(shown);
  const translates = translatesOf(shown);
  return {
    locale: shown,
    isFallback: shown !== locale,
    marks: shown === locale ? {} : { lang: factsOf(shown).lang, dir: factsOf(shown).direction },
    text: (key) => {
      const text = own[key];
      if (text === undefined) throw new Error(`guide.json in ${shown} lacks "${key}".`);
      return text;
    },
    maybe: (key) => own[key],
    translates,
    stale: new Set(
      translates ? staleKeys(stringsIn(sourceLocale), own, translates.stamps) : undefined,
    ),
  };
}

function translatesOf(locale: Locale): StringTranslates | undefined {
  const stamps = files[`../content/locales/${locale}/guide.stamps.json`];
  return stamps === undefined ? undefined : stringTranslates.parse(stamps);
}

function stringsIn(locale: Locale): Strings {
  return strings.parse(files[`../content/locales/${locale}/guide.json`] ?? {});
}
