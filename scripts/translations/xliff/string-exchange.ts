import { factsOf } from '../../../src/i18n/locales.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { staleKeys, stemOf, stringStamps } from '../../../src/i18n/string-stamps.ts';
import type { StringFile, Strings, StringTranslates } from '../../../src/i18n/string-stamps.ts';
import type { Exchange, UnitState } from './exchange.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { parseStringInline } from './string-inline.ts';

/** A file of strings on its way to a translator: a unit for each key, in all plural forms of the language. */
export function stringExchange(
  locale: Locale,
  name: StringFile,
  source: Strings,
  translated: Strings,
  translates: StringTranslates | undefined,
): Exchange {
  const stale = new Set(staleKeys(source, translated, translates?.stamps ?? {}));
  const done: UnitState = translates?.by === 'human' ? 'final' : 'translated';
  return {
    locale,
    notes: {
      page: name,
      source: stringStamps(source),
      madeFrom: translates?.stamps ?? {},
      translation: fingerprintOf(Object.entries(translated).flat()),
    },
    skeleton: '',
    units: keysFor(locale, source, translated).map((key) => {
      const target = translated[key];
      return {
        id: key,
        kind: 'string',
        source: parseStringInline(source[key] ?? source[`${stemOf(key)}_other`] ?? ''),
        target: target === undefined ? undefined : parseStringInline(target),
        state: stale.has(stemOf(key)) || target === undefined ? 'initial' : done,
      };
    }),
  };
}

/** The keys a translation has or should have: its own in their order, each missing one after its neighbour in Swedish. */
function keysFor(locale: Locale, source: Strings, translated: Strings): string[] {
  const stems = new Set(Object.keys(source).map(stemOf));
  const keys = Object.keys(translated).filter((key) => stems.has(stemOf(key)));
  let before: string | undefined;
  for (const key of wantedKeys(locale, source)) {
    if (!keys.includes(key))
      keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
    before = key;
  }
  return keys;
}

function wantedKeys(locale: Locale, source: Strings): string[] {
  const rules = new Intl.PluralRules(factsOf(locale).intl);
  const forms = rules.resolvedOptions().pluralCategories;
  return Object.keys(source).flatMap((key) => {
    const stem = stemOf(key);
    if (!(`${stem}_other` in source)) return [key];
    return key === `${stem}_other` ? forms.map((form) => `${stem}_${form}`) : [];
  });
}
