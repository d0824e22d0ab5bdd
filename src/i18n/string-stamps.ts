import * as z from 'zod/mini';
import { stampOf } from './stamp.ts';
import { translationWith } from './words.ts';

/** The files of strings a language has: the interface, sentences of mail, the explained words, and the guide. */
export const stringFiles = ['ui', 'mail', 'glossary', 'guide'] as const;

export type StringFile = (typeof stringFiles)[number];

export function isStringFile(name: string): name is StringFile {
  return (stringFiles as readonly string[]).includes(name);
}

export const strings = z.record(z.string(), z.string());

export type Strings = z.infer<typeof strings>;

/** `ui.stamps.json` beside `ui.json`: what a page of words says in its front matter, with a stamp for each key. */
export const stringTranslates = translationWith(z.record(z.string(), z.string()));

export type StringTranslates = z.infer<typeof stringTranslates>;

/** The key that is asked for: `seats` for `seats_one` and `seats_other`. */
export function stemOf(key: string): string {
  return key.replace(/_(?:zero|one|two|few|many|other)$/, '');
}

/** A fingerprint for each string of a source file, plural forms of one key taken together. */
export function stringStamps(source: Strings): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(source)) {
    const stem = stemOf(key);
    texts[stem] = `${texts[stem] ?? ''}\n${value}`;
  }
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, stampOf(text)]));
}

/** The keys of a source file whose sentence a translation lacks or made from an older one, in the source's order. */
export function staleKeys(
  source: Strings,
  translated: Strings,
  stamps: Readonly<Record<string, string>>,
): string[] {
  const there = new Set(Object.keys(translated).map(stemOf));
  return Object.entries(stringStamps(source))
    .filter(([key, stamp]) => !there.has(key) || stamps[key] !== stamp)
    .map(([key]) => key);
}
