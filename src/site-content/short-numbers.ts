import { getCollection } from 'astro:content';
import { shortPath } from '../domain/paths.ts';
import type { PagePath } from '../domain/paths.ts';
import { numberOf } from '../domain/short-number.ts';
import type { GivenNumber } from '../domain/short-number.ts';

/** Every number that has been given. */
export async function givenNumbers(): Promise<GivenNumber[]> {
  return (await getCollection('numbers')).map(({ data }) => data);
}

/** The short address of a page, by its address without language; undefined when it has no number. */
export async function shortPathOf(path: PagePath): Promise<PagePath | undefined> {
  const number = numberOf(await givenNumbers(), path);
  return number === undefined ? undefined : shortPath(number);
}
