import { chainOf, localeCodes } from './locales.ts';
import type { Locale } from './locales.ts';

type Strings = Readonly<Record<string, string>>;

const files = import.meta.glob<Strings>('../content/locales/*/glossary.json', {
  eager: true,
  import: 'default',
});

export interface Explanation {
  /** The word in the language, perhaps with marked Swedish words. */
  readonly name: string;
  readonly text: string;
  /** The language the two are in, which may be one that the asked one falls back to. */
  readonly locale: Locale;
}

/** What a term means, in a language or its fallback. Throws when not even Swedish explains it. */
export function explanationOf(locale: Locale, slug: string): Explanation {
  for (const candidate of chainOf(locale)) {
    const strings = files[`../content/locales/${candidate}/glossary.json`];
    const name = strings?.[`${slug}.name`];
    const text = strings?.[`${slug}.text`];
    if (name !== undefined && text !== undefined) return { name, text, locale: candidate };
  }
  throw new Error(`No language of ${localeCodes.join(', ')} explains the term "${slug}".`);
}
