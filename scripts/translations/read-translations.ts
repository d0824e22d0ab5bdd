import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { localeCodes, sourceLocale } from '../../src/i18n/locales.ts';
import { isCurrent, stampsOf } from '../../src/i18n/stamp.ts';
import { words } from '../../src/i18n/words.ts';
import type { Words } from '../../src/i18n/words.ts';
import { stringFiles, stringStamps } from './string-stamps.ts';

const folder = 'src/content/locales';

export interface Translation {
  readonly locale: string;
  /** Folder and name without ending: `services/validering`. */
  readonly page: string;
  readonly sourceFile: string;
  /** Undefined when the page is missing in this language. */
  readonly file: string | undefined;
  readonly state: 'current' | 'stale' | 'missing';
  readonly by: string;
  readonly on: string;
}

/** How every page stands in every language but the source. */
export async function readTranslations(): Promise<Translation[]> {
  const sources = await Array.fromAsync(glob('*/*.mdx', { cwd: join(folder, sourceLocale) }));
  const others = localeCodes.filter((code) => code !== sourceLocale);
  return Promise.all(
    others.flatMap((locale) => [
      ...sources.sort().map((file) => readTranslation(locale, file.replace(/\.mdx$/, ''))),
      ...stringFiles.map((name) => readStrings(locale, name)),
    ]),
  );
}

/** Interface strings and sentences of mail: one stamp for each key stands in a file beside them. */
async function readStrings(locale: string, name: string): Promise<Translation> {
  const sourceFile = join(folder, sourceLocale, `${name}.json`);
  const stamps = await readJson(join(folder, locale, `${name}.stamps.json`));
  const now = stringStamps(await readJson(sourceFile));
  const state =
    stamps === undefined ? 'missing' : isDeepStrictEqual(stamps, now) ? 'current' : 'stale';
  return {
    locale,
    page: `${name}.json`,
    sourceFile,
    file: undefined,
    state,
    by: 'machine',
    on: '',
  };
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

async function readTranslation(locale: string, page: string): Promise<Translation> {
  const sourceFile = join(folder, sourceLocale, `${page}.mdx`);
  const file = join(folder, locale, `${page}.mdx`);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const base = { locale, page, sourceFile };
  if (text === undefined) return { ...base, file: undefined, state: 'missing', by: '', on: '' };
  const { translates } = splitFrontMatter(text).words;
  const source = splitFrontMatter(await readFile(sourceFile, 'utf8'));
  const current = isCurrent(translates?.stamps ?? [], stampsOf(source.words, source.body));
  return {
    ...base,
    file,
    state: current ? 'current' : 'stale',
    by: translates?.by ?? '',
    on: translates?.on.toISOString().slice(0, 10) ?? '',
  };
}

/** A page of words as its front matter and its body. */
export function splitFrontMatter(text: string): { words: Words; body: string } {
  const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { words: words.parse(parse(matter)), body };
}

/** The same file with new stamps in its `translates` line; everything else stays as it was written. */
export function withStamps(text: string, stamps: readonly string[]): string {
  const list = `stamps: [${stamps.map((stamp) => `'${stamp}'`).join(', ')}]`;
  return text.replace(/stamps:\s*\[[^\]]*\]/, list);
}
