import { isDeepStrictEqual } from 'node:util';
import { sourceLocale } from '../../../src/i18n/locales.ts';
import { isStringFile, stemOf } from '../../../src/i18n/string-stamps.ts';
import type { Strings } from '../../../src/i18n/string-stamps.ts';
import { Refusal } from '../../new/skeleton.ts';
import { jsonText } from '../change.ts';
import type { Change } from '../change.ts';
import { exchangeOf } from '../export-translations.ts';
import { sidecarText } from '../stamp-translation.ts';
import type { Made } from '../stamp-translation.ts';
import {
  readStrings,
  readStringTranslates,
  stampsPath,
  stringsPath,
} from '../translation-files.ts';
import { checkUnits } from './check-units.ts';
import type { Returned } from './exchange.ts';
import { importedStamps, targetsOf } from './imported-stamps.ts';

/** A file of strings as a translator sent it back; no change where they changed nothing. */
export function importStrings(folder: string, returned: Returned, made: Made): Change[] {
  const { locale, notes, units } = returned;
  const { page } = notes;
  if (!isStringFile(page)) throw new Refusal(`There is no file of strings "${page}".`);
  const existing = readStrings(folder, locale, page) ?? {};
  const now = exchangeOf(folder, locale, page);
  checkKeys(returned, existing);
  checkUnits(returned, targetsOf(now));
  const texts = Object.fromEntries(
    now.units.flatMap(({ id }) => {
      const text = units.get(id)?.target ?? existing[id];
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
  const isSame = isDeepStrictEqual(texts, existing);
  if (notes.translation !== now.notes.translation) {
    // Imported before: what was untouched then cannot be told any more.
    if (isSame) return [];
    throw new Refusal('The translation has been changed since the export: export again.');
  }
  const before = readStringTranslates(folder, locale, page)?.stamps;
  const imported = importedStamps(returned, targetsOf(now), stemOf);
  const stamps = { ...before, ...stampsIn(imported) };
  if (isSame && isDeepStrictEqual(stamps, before ?? {}) && made.by === 'machine') return [];
  const message = `${locale} ${page}: imported`;
  return [
    { path: stringsPath(folder, locale, page), text: jsonText(texts), message },
    {
      path: stampsPath(folder, locale, page),
      text: sidecarText({ source: sourceLocale, ...made, stamps }),
      message: `${message}, stamps`,
    },
  ];
}

/** Keys that were not translated from any Swedish have no stamp. */
function stampsIn(stamps: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(stamps).filter(([, stamp]) => stamp !== ''));
}

function checkKeys({ notes, units }: Returned, existing: Strings): void {
  const stems = new Set([...units.keys()].map(stemOf));
  const unknown = [...units.keys()].filter((key) => !(stemOf(key) in notes.source));
  const missing = [
    ...Object.keys(notes.source).filter((stem) => !stems.has(stem)),
    ...Object.keys(existing).filter((key) => stemOf(key) in notes.source && !units.has(key)),
  ];
  if (missing.length > 0)
    throw new Refusal(`These units are missing: ${[...new Set(missing)].join(', ')}.`);
  if (unknown.length > 0) throw new Refusal(`These units are not known: ${unknown.join(', ')}.`);
}
