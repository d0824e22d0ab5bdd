import { sourceLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { sectionsOf, stampsOf } from '../../src/i18n/stamp.ts';
import { isStringFile, stemOf, stringStamps } from '../../src/i18n/string-stamps.ts';
import type { StringFile, StringTranslates } from '../../src/i18n/string-stamps.ts';
import type { ConfirmingRole, TranslatedBy } from '../../src/i18n/words.ts';
import { Refusal } from '../new/skeleton.ts';
import { jsonText } from './change.ts';
import type { Change } from './change.ts';
import { withTranslates } from './front-matter.ts';
import {
  pagePath,
  readPage,
  readSourcePage,
  readStrings,
  stampsPath,
} from './translation-files.ts';

/** Who stands for a translation from now on, and since which day. */
export interface Made {
  readonly by: TranslatedBy;
  readonly role?: ConfirmingRole;
  readonly on: Date;
}

/** A page or a file of strings, marked as made from the Swedish as it now stands. */
export function stampTranslation(folder: string, locale: Locale, page: string, made: Made): Change {
  return isStringFile(page)
    ? stampStrings(folder, locale, page, made)
    : stampPage(folder, locale, page, made);
}

function stampPage(folder: string, locale: Locale, page: string, made: Made): Change {
  const source = readSourcePage(folder, page);
  const translated = readPage(folder, locale, page);
  if (!translated) throw new Refusal(`${page} is not translated into ${locale}.`);
  const [own, wanted] = [sectionsOf(translated.body).length, sectionsOf(source.body).length];
  if (own !== wanted)
    throw new Refusal(
      `${locale} ${page} has ${own} sections, the Swedish has ${wanted}: translate what is missing first.`,
    );
  const stamps = stampsOf(source.words, source.body);
  return {
    path: pagePath(folder, locale, page),
    text: withTranslates(translated.text, { source: sourceLocale, ...made, stamps }),
    message: messageOf(locale, page, made),
  };
}

function stampStrings(folder: string, locale: Locale, name: StringFile, made: Made): Change {
  const source = readStrings(folder, sourceLocale, name);
  const translated = readStrings(folder, locale, name);
  if (!source || !translated) throw new Refusal(`${name}.json is not translated into ${locale}.`);
  const there = new Set(Object.keys(translated).map(stemOf));
  // A key that is not translated gets no stamp, or it would pass for translated.
  const stamps = Object.entries(stringStamps(source)).filter(([key]) => there.has(key));
  return {
    path: stampsPath(folder, locale, name),
    text: sidecarText({ source: sourceLocale, ...made, stamps: Object.fromEntries(stamps) }),
    message: messageOf(locale, name, made),
  };
}

/** The text of `ui.stamps.json`. */
export function sidecarText({ source, on, by, role, stamps }: StringTranslates): string {
  const day = on.toISOString().slice(0, 10);
  return jsonText({ source, on: day, by, ...(role && { role }), stamps });
}

function messageOf(locale: Locale, page: string, { by, role }: Made): string {
  return by === 'human'
    ? `${locale} ${page}: confirmed by ${role ?? ''}`
    : `${locale} ${page}: translated by machine from the Swedish as it now stands`;
}
