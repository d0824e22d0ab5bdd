import { parse } from 'yaml';
import * as z from 'zod/mini';
import {
  bookUnitPath,
  districtPath,
  guidePath,
  pagePaths,
  routePath,
  servicePath,
  unitPath,
} from '../../src/domain/paths.ts';
import type { PagePath } from '../../src/domain/paths.ts';
import type { Project } from '../new/skeleton.ts';

const facts = 'src/content/facts';
const mayBeBooked = z.object({ bookable: z._default(z.boolean(), false) });
const hasNumber = z.object({ number: z.optional(z.number()) });
const guideNumbers = z.object({
  questions: z.record(z.string(), hasNumber),
  outcomes: z.record(z.string(), hasNumber),
});

/**
 * Every address without language that has a short number, read from the facts: all that one person can hand to another,
 * hence not the search, which is a tool, and has no room to spare.
 */
export function numberedPaths(project: Project): PagePath[] {
  const slugsIn = (folder: string) =>
    project
      .list(`${facts}/${folder}`)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.replace(/\.yaml$/, ''))
      .sort();
  const units = slugsIn('units');
  const bookable = units.filter(
    (slug) => mayBeBooked.parse(parse(project.read(`${facts}/units/${slug}.yaml`)) ?? {}).bookable,
  );
  return [
    ...Object.values(pagePaths).filter((path) => path !== pagePaths.search),
    ...slugsIn('services').map(servicePath),
    ...units.map(unitPath),
    ...slugsIn('routes').map(routePath),
    ...slugsIn('districts').map(districtPath),
    ...bookable.map(bookUnitPath),
    ...[...numbersOfGuide(project)].map(guidePath),
  ];
}

/** The numbers that pages of the guide have in their addresses. */
export function numbersOfGuide(project: Project): ReadonlySet<number> {
  const file = `${facts}/guide.yaml`;
  if (!project.exists(file)) return new Set();
  const { questions, outcomes } = guideNumbers.parse(parse(project.read(file)));
  const all = [...Object.values(questions), ...Object.values(outcomes)];
  return new Set(all.flatMap(({ number }) => number ?? []));
}
