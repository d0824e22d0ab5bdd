import { hasPaper, inLanguage, paperPath } from '../../src/domain/paths.ts';
import type { PagePath } from '../../src/domain/paths.ts';
import { sourceLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { Card, Sheet } from '../../src/views/Pack.tsx';
import type { BuiltPages } from '../pages/built-pages.ts';
import { sheetOf, titleOf } from './sheet-of.ts';

/** What is there of the pages that were asked for, in their order. */
export interface FoundPack {
  readonly sheets: readonly Sheet[];
  readonly cards: readonly Card[];
  /** The numbers that lead to a page. */
  readonly found: readonly number[];
}

/** Reads the papers of some pages in a language; a page without a paper is named, and where it is. */
export async function readPack(
  pages: BuiltPages,
  locale: Locale,
  numbers: readonly number[],
): Promise<FoundPack> {
  const all = await Promise.all(
    numbers.map(async (number) => {
      const path = pages.pathOf(number);
      if (path === undefined) return undefined;
      return hasPaper(path)
        ? readSheet(pages, locale, number, path)
        : readCard(pages, locale, number, path);
    }),
  );
  const there = all.filter((one) => one !== undefined);
  return {
    sheets: there.filter((one) => 'html' in one),
    cards: there.filter((one) => 'swedishTitle' in one),
    found: there.map(({ number }) => number),
  };
}

async function readSheet(
  pages: BuiltPages,
  locale: Locale,
  number: number,
  path: PagePath,
): Promise<Sheet | undefined> {
  const paper = (await pages.read(inLanguage(locale, paperPath(path)))) ?? '';
  const html = sheetOf(paper);
  const title = titleOf(paper);
  return html === undefined || title === undefined ? undefined : { number, title, html };
}

async function readCard(
  pages: BuiltPages,
  locale: Locale,
  number: number,
  path: PagePath,
): Promise<Card | undefined> {
  const read = async (code: Locale) => titleOf((await pages.read(inLanguage(code, path))) ?? '');
  const [title, swedishTitle] = await Promise.all([read(locale), read(sourceLocale)]);
  return title && swedishTitle ? { number, path, title, swedishTitle } : undefined;
}
