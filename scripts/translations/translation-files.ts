import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocale, localeCodes, sourceLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { isStringFile, strings, stringTranslates } from '../../src/i18n/string-stamps.ts';
import type { StringFile, Strings, StringTranslates } from '../../src/i18n/string-stamps.ts';
import type { PageWords } from '../../src/i18n/translation-status.ts';
import { Refusal } from '../new/skeleton.ts';
import { splitFrontMatter } from './front-matter.ts';

// Every function takes the folder of the languages, so that a test can give a copy.
export const localesFolder = 'src/content/locales';

export interface PageFile extends PageWords {
  readonly text: string;
}

/** The languages that are translated into. */
export const targetLocales = localeCodes.filter((code) => code !== sourceLocale);

/** Folder and name without ending of every Swedish page, sorted. */
export function pageNames(folder: string): string[] {
  return globSync('*/*.mdx', { cwd: join(folder, sourceLocale) })
    .map((file) => file.replace(/\.mdx$/, '').replaceAll('\\', '/'))
    .sort();
}

/** The files of strings that Swedish has. */
export function stringFileNames(folder: string): StringFile[] {
  return globSync('*.json', { cwd: join(folder, sourceLocale) })
    .map((file) => file.replace(/\.json$/, ''))
    .filter(isStringFile)
    .sort();
}

export function pagePath(folder: string, locale: Locale, page: string): string {
  return join(folder, locale, `${page}.mdx`);
}

export function stringsPath(folder: string, locale: Locale, name: StringFile): string {
  return join(folder, locale, `${name}.json`);
}

export function stampsPath(folder: string, locale: Locale, name: StringFile): string {
  return join(folder, locale, `${name}.stamps.json`);
}

/** A page of a language; undefined when it is not translated. A file that cannot be read is named. */
export function readPage(folder: string, locale: Locale, page: string): PageFile | undefined {
  const path = pagePath(folder, locale, page);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  return { text, ...named(path, () => splitFrontMatter(text)) };
}

/** The Swedish of a page. Refuses a page that does not exist. */
export function readSourcePage(folder: string, page: string): PageFile {
  const source = readPage(folder, sourceLocale, page);
  if (source) return source;
  throw new Refusal(
    `There is no Swedish page "${page}". Pages are named like services/validering.`,
  );
}

export function readStrings(folder: string, locale: Locale, name: StringFile): Strings | undefined {
  const path = stringsPath(folder, locale, name);
  return readJson(path, (value) => strings.parse(value));
}

export function readStringTranslates(
  folder: string,
  locale: Locale,
  name: StringFile,
): StringTranslates | undefined {
  return readJson(stampsPath(folder, locale, name), (value) => stringTranslates.parse(value));
}

/** A language that can be translated into, or a refusal that lists them. */
export function asTarget(code: string | undefined): Locale {
  if (isLocale(code) && code !== sourceLocale) return code;
  throw new Refusal(
    `"${code ?? ''}" is not a language to translate into: ${targetLocales.join(', ')}.`,
  );
}

function readJson<Value>(path: string, parse: (value: unknown) => Value): Value | undefined {
  if (!existsSync(path)) return undefined;
  return named(path, () => parse(JSON.parse(readFileSync(path, 'utf8'))));
}

function named<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new Refusal(`${path} cannot be read: ${String(error)}`, { cause: error });
  }
}
