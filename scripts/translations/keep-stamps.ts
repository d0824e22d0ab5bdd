import { sourceLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { stampsOf } from '../../src/i18n/stamp.ts';
import { stringStamps, strings } from '../../src/i18n/string-stamps.ts';
import type { StringFile } from '../../src/i18n/string-stamps.ts';
import { Refusal } from '../new/skeleton.ts';
import type { Change } from './change.ts';
import { splitFrontMatter, withTranslates } from './front-matter.ts';
import type { ReadAt } from './git-show.ts';
import { sidecarText } from './stamp-translation.ts';
import {
  pagePath,
  readPage,
  readSourcePage,
  readStrings,
  readStringTranslates,
  stampsPath,
  stringsPath,
  targetLocales,
} from './translation-files.ts';

/**
 * "The meaning did not change": a section that was translated from the Swedish as it was gets the stamp of the Swedish
 * as it is. A translation that was stale before stays so. Who made it, and when, stays too: nobody has read it anew.
 * Without `section` (0 is the front matter), every section of the page.
 */
export function keepPage(
  folder: string,
  page: string,
  section: string | undefined,
  readAt: ReadAt,
): Change[] {
  const source = readSourcePage(folder, page);
  const before = splitFrontMatter(readAt(pagePath(folder, sourceLocale, page)));
  const now = stampsOf(source.words, source.body);
  const then = stampsOf(before.words, before.body);
  if (now.length !== then.length)
    throw new Refusal(
      `${page} had ${then.length - 1} sections and has ${now.length - 1}: what is new must be translated, what is gone removed.`,
    );
  const isAsked = askedSection(section, now.length);
  const edited = now.filter((stamp, index) => isAsked(index) && stamp !== then[index]);
  if (edited.length === 0) throw new Refusal(`Nothing to keep: ${page} has the same words.`);
  return someOf(
    targetLocales.flatMap((locale) => keepIn(folder, locale, page, { then, now, isAsked })),
    page,
  );
}

interface Edit {
  readonly then: readonly string[];
  readonly now: readonly string[];
  readonly isAsked: (section: number) => boolean;
}

function keepIn(folder: string, locale: Locale, page: string, edit: Edit): Change[] {
  const translated = readPage(folder, locale, page);
  const translates = translated?.words.translates;
  if (!translated || !translates) return [];
  const stamps = translates.stamps.map((stamp, index) => {
    const section = edit.then[index] === stamp ? index : edit.then.indexOf(stamp);
    return edit.isAsked(section) ? (edit.now[section] ?? stamp) : stamp;
  });
  if (stamps.join() === translates.stamps.join()) return [];
  return [
    {
      path: pagePath(folder, locale, page),
      text: withTranslates(translated.text, { ...translates, stamps }),
      message: `${locale} ${page}: meaning unchanged`,
    },
  ];
}

function askedSection(section: string | undefined, count: number) {
  if (section === undefined) return () => true;
  const wanted = Number(section);
  if (!/^\d+$/.test(section) || wanted >= count)
    throw new Refusal(`"${section}" is not a section: they are 0 (front matter) to ${count - 1}.`);
  return (index: number) => index === wanted;
}

/** The same for a sentence of a file of strings, or for all of them. */
export function keepStrings(
  folder: string,
  name: StringFile,
  key: string | undefined,
  readAt: ReadAt,
): Change[] {
  const now = stringStamps(readStrings(folder, sourceLocale, name) ?? {});
  const path = stringsPath(folder, sourceLocale, name);
  const then = stringStamps(strings.parse(JSON.parse(readAt(path))));
  if (key !== undefined && now[key] === undefined)
    throw new Refusal(`${name}.json has no key "${key}".`);
  const edited = Object.keys(now).filter(
    (one) => (key ?? one) === one && then[one] !== undefined && then[one] !== now[one],
  );
  if (edited.length === 0) throw new Refusal(`Nothing to keep: ${key ?? name} has the same words.`);
  const changes = targetLocales.flatMap((locale) => {
    const translates = readStringTranslates(folder, locale, name);
    const kept = edited.filter((one) => translates?.stamps[one] === then[one]);
    if (!translates || kept.length === 0) return [];
    const renewed = Object.fromEntries(kept.map((one) => [one, now[one] ?? '']));
    return [
      {
        path: stampsPath(folder, locale, name),
        text: sidecarText({ ...translates, stamps: { ...translates.stamps, ...renewed } }),
        message: `${locale} ${name}: meaning unchanged in ${kept.join(', ')}`,
      },
    ];
  });
  return someOf(changes, name);
}

function someOf(changes: Change[], page: string): Change[] {
  if (changes.length > 0) return changes;
  throw new Refusal(
    `Nothing to keep: no translation of ${page} was made from the Swedish as it was.`,
  );
}
