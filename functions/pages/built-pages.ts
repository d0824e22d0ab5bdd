import type { PagePath } from '../../src/domain/paths.ts';
import type { NumberedPage } from '../../src/domain/short-number.ts';

/** The pages that the site's build made, as far as the function puts them together anew. */
export interface BuiltPages {
  /** The page, without language, that a short number leads to; undefined for a number that was never given. */
  pathOf(number: number): PagePath | undefined;
  /** HTML of the page at an address, `/ti/vagar/alfa/blad/`; undefined when there is none. */
  read(address: PagePath): Promise<string | undefined>;
}

/** Built pages by their numbers; `read` is what differs from one target to the next. */
export function builtPages(
  numbered: readonly NumberedPage[],
  read: BuiltPages['read'],
): BuiltPages {
  const paths = new Map(numbered.map(({ id, path }) => [id, path]));
  return { pathOf: (number) => paths.get(number), read };
}
