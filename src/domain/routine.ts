import * as z from 'zod/mini';
import { answerable, sourceRow } from './evidence.ts';
import type { SourceRow } from './evidence.ts';

/**
 * A routine for district staff: what the sources say about registering somebody with Jobbtorg. Read by staff only, hence
 * in Swedish only, and made of statements, so that no line can stand without its source and its year.
 */

/** What kind of saying a statement is. What was proposed is not what was decided. */
const standings = [
  'decision',
  'proposal',
  'planned',
  'assessment',
  'described',
  'audit',
  'law',
] as const;

const statement = z.strictObject({
  as: z.enum(standings),
  text: z.string().check(z.minLength(1)),
  from: sourceRow,
});

export type Statement = z.infer<typeof statement>;

const statements = z.array(statement).check(z.minLength(1));

/** What a way of registering tells, in the order in which it is read. */
export const wayParts = ['forWhom', 'judge', 'do', 'doNotAsk', 'comesBack', 'whoseTask'] as const;

export type WayPart = (typeof wayParts)[number];

const parts = z.strictObject({
  forWhom: statements,
  judge: z.optional(statements),
  do: statements,
  doNotAsk: z.optional(statements),
  comesBack: z.optional(statements),
  whoseTask: z.optional(statements),
});

/**
 * A row of the table "which way for this person?"; without `section` it leads to what to do. It is worth as much as the
 * first statement there, so that one is what the way stands on.
 */
const row = z.strictObject({
  situation: z.string(),
  way: z.string(),
  section: z.optional(z.string()),
});

const everyRoutine = {
  title: z.string(),
  /** A few words, for lists. */
  menu: z.string(),
  /** Place in the table, from 1. */
  order: z.number(),
  rows: z._default(z.array(row), []),
  /** Whether it speaks of group information, which people book here: then it says what a booking is not. */
  booking: z._default(z.boolean(), false),
  /** The pages that the client reads. */
  routes: z._default(z.array(z.string()), []),
  services: z._default(z.array(z.string()), []),
  /** Questions of `holes.yaml` that it leaves open. */
  holes: z.array(z.string()).check(z.minLength(1)),
  ...answerable,
};

export const routine = z.discriminatedUnion('kind', [
  /** A way to register somebody. */
  z.strictObject({ kind: z.literal('way'), parts, ...everyRoutine }),
  /** What holds for every way, under headings of its own; `id` is part of an address. */
  z.strictObject({
    kind: z.literal('common'),
    sections: z
      .array(z.strictObject({ id: z.string(), title: z.string(), statements }))
      .check(z.minLength(1)),
    ...everyRoutine,
  }),
]);

export type Routine = z.infer<typeof routine>;

/** All statements of a routine, in the order in which they are read. */
export function statementsOf(of: Routine): Statement[] {
  return of.kind === 'way'
    ? wayParts.flatMap((part) => of.parts[part] ?? [])
    : of.sections.flatMap((section) => section.statements);
}

/** Every place that statements come from, once, in the order in which they are met. */
export function sourcesOf(all: readonly Statement[]): SourceRow[] {
  return [...new Map(all.map(({ from }) => [placeOf(from), from])).values()];
}

/** The number of a statement's source in `sourcesOf`, from 1. */
export function sourceNumber(sources: readonly SourceRow[], { from }: Statement): number {
  return sources.findIndex((source) => placeOf(source) === placeOf(from)) + 1;
}

function placeOf({ id, where, year }: SourceRow): string {
  return [id, where, year].join(' | ');
}
