import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { localeCodes, sourceLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { words } from '../../src/i18n/words.ts';
import type { Words } from '../../src/i18n/words.ts';

const root = 'src/content';

/** Paths of content files, sorted, from the root of the repository. */
export function contentPaths(pattern: string): string[] {
  return globSync(`${root}/${pattern}`).sort();
}

export function read(path: string): string {
  return readFileSync(path, 'utf8');
}

/** Fact files of one folder as they are written, by slug. */
export function factsIn(folder: string): ReadonlyMap<string, unknown> {
  return new Map(
    contentPaths(`facts/${folder}/*.yaml`).map((path) => [
      basename(path, '.yaml'),
      parse(read(path)) as unknown,
    ]),
  );
}

/** A register such as sources.yaml: entries by key. */
export function registerOf(name: string): ReadonlyMap<string, unknown> {
  const entries = z.record(z.string(), z.unknown());
  return new Map(Object.entries(entries.parse(parse(read(`${root}/facts/${name}.yaml`)))));
}

export const wordFolders = ['services', 'routes', 'units', 'pages'] as const;

export interface WordsFile {
  readonly path: string;
  readonly locale: Locale;
  readonly folder: (typeof wordFolders)[number];
  readonly slug: string;
  readonly front: Words;
  readonly body: string;
}

/** Every page of words in every language of the list. */
export const wordsFiles: readonly WordsFile[] = localeCodes.flatMap((locale) =>
  wordFolders.flatMap((folder) =>
    contentPaths(`locales/${locale}/${folder}/*.mdx`).map((path) => {
      const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(path)) ?? [];
      const front = words.parse(parse(matter));
      return { path, locale, folder, slug: basename(path, '.mdx'), front, body };
    }),
  ),
);

export const sourceFiles = wordsFiles.filter(({ locale }) => locale === sourceLocale);
export const translatedFiles = wordsFiles.filter(({ locale }) => locale !== sourceLocale);
export const otherLocales = localeCodes.filter((locale) => locale !== sourceLocale);

/** The Swedish page that a page stands for. */
export function sourceOf({ folder, slug }: WordsFile): WordsFile | undefined {
  return sourceFiles.find((file) => file.folder === folder && file.slug === slug);
}

const stringsSchema = z.record(z.string(), z.string());

export type Strings = Readonly<Record<string, string>>;

/** The strings of a language. */
export function stringsOf(locale: Locale, name: 'ui' | 'mail' | 'glossary'): Strings {
  return stringsSchema.parse(JSON.parse(read(`${root}/locales/${locale}/${name}.json`)));
}
