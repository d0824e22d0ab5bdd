import { existsSync, globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import type { Locale } from '../../src/i18n/locales.ts';
import { term } from '../../src/domain/glossary.ts';
import { splitFrontMatter } from '../translations/front-matter.ts';
import { requiredTerms } from './required-terms.ts';
import type { RequiredTerms } from './required-terms.ts';
import { blockOfString, textBlocks, textOf } from './text-blocks.ts';

const words = 'src/content/locales';
const facts = 'src/content/facts';

/** A page as a reader of it meets it: blocks of running text. */
export interface ReadablePage {
  readonly locale: Locale;
  /** Folder and name of a page, or the string file whose sentences these are. */
  readonly name: string;
  readonly blocks: readonly string[];
  /** What the page opens with; undefined where the page is a collection of strings. */
  readonly short: string | undefined;
}

/** Every page of a language, with the explanations of the glossary, the guide, and the sentences of the interface as one page each. */
export function readPages(locale: Locale): ReadablePage[] {
  const pages = globSync(`${words}/${locale}/*/*.mdx`)
    .sort()
    .map((path) => readPage(locale, path));
  return [
    ...pages,
    ...stringPage(locale, 'glossary', (key) => key.endsWith('.text')),
    ...stringPage(locale, 'guide', (_key, text) => isSentence(text)),
    // Of a plural, one form.
    ...stringPage(
      locale,
      'ui',
      (key, text) => !/_(?:zero|one|two|few|many)$/.test(key) && isSentence(text),
    ),
  ];
}

/** Whether a string ends as a sentence does: labels are no running text. */
function isSentence(text: string): boolean {
  return /[.!?”]$/.test(text);
}

function readPage(locale: Locale, path: string): ReadablePage {
  const { words: front, body } = splitFrontMatter(readFileSync(path, 'utf8'));
  const short = textOf(blockOfString(front.short));
  const name = path.slice(`${words}/${locale}/`.length, -'.mdx'.length);
  return { locale, name, short, blocks: [short, ...textBlocks(body).map(textOf)] };
}

const stringsSchema = z.record(z.string(), z.string());

function stringPage(
  locale: Locale,
  name: string,
  isRead: (key: string, text: string) => boolean,
): ReadablePage[] {
  const path = `${words}/${locale}/${name}.json`;
  if (!existsSync(path)) return [];
  const strings = stringsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const blocks = Object.entries(strings)
    .filter(([key, text]) => isRead(key, text))
    // A number will stand where the placeholder does.
    .map(([, text]) => textOf(blockOfString(text.replace(/\{\{\w+\}\}/g, '1'))));
  return [{ locale, name: `${name}.json`, blocks, short: undefined }];
}

const glossary = z.record(z.string(), term);
const unitSchema = z.object({ name: z.string() });

/** Authorities by their own names, and the city, which cannot be written in easier words. */
const authorities = [
  'Arbetsförmedlingen',
  'Försäkringskassan',
  'Migrationsverket',
  'Skatteverket',
  'Skolverket',
  'Socialstyrelsen',
  'Universitets- och högskolerådet',
  'Integritetsskyddsmyndigheten',
  'Diskrimineringsombudsmannen',
  'Jobbtorg',
  'Stockholm',
];

/** The terms of the glossary with all their forms, and the names of units and authorities. */
export function readRequiredTerms(): RequiredTerms {
  const path = `${facts}/glossary.yaml`;
  const terms = glossary.parse(parse(readFileSync(path, 'utf8')));
  const units = globSync(`${facts}/units/*.yaml`).map(
    (unit) => unitSchema.parse(parse(readFileSync(unit, 'utf8'))).name,
  );
  return requiredTerms(
    new Map([
      ...[...authorities, ...units].map((name) => [name, [name]] as const),
      ...Object.values(terms).map(({ swedish, forms }) => [swedish, [swedish, ...forms]] as const),
    ]),
  );
}
