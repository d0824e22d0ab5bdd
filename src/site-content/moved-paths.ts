import { hasPaper, paperPath, twoLanguagesPath } from '../domain/paths.ts';
import type { PagePath } from '../domain/paths.ts';
import { localeCodes } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { givenNumbers } from './short-numbers.ts';

interface MovedPath {
  readonly params: { readonly locale: Locale; readonly moved: string };
  readonly props: { readonly to: PagePath };
}

/** `getStaticPaths` for the addresses that pages had before, in every language, each with where it leads now. */
export async function movedPaths(): Promise<MovedPath[]> {
  const moves = (await givenNumbers()).flatMap(({ path, formerly }) =>
    formerly.flatMap((old) => movesOf(old, path)),
  );
  return localeCodes.flatMap((locale) =>
    moves.map(([from, to]) => ({ params: { locale, moved: from.slice(1, -1) }, props: { to } })),
  );
}

/** The page itself, and what stood beneath it. */
function movesOf(old: PagePath, path: PagePath): [from: PagePath, to: PagePath][] {
  if (!hasPaper(old)) return [[old, path]];
  return [
    [old, path],
    [paperPath(old), hasPaper(path) ? paperPath(path) : path],
    [twoLanguagesPath(old), path],
  ];
}
