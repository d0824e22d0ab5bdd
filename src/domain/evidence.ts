import * as z from 'zod/mini';

/** How sure a statement is: the confidence column of the research behind the site. */
export const confidence = z.enum(['document', 'publicPage', 'uncertain']);

/** What may be unknown about a unit, a service or a way in. Each code has a sentence in every language. */
export const unconfirmedCodes = [
  'exists',
  'address',
  'phone',
  'email',
  'hours',
  'dropIn',
  'catchment',
  'stillOffered',
  'practice',
  'howToApply',
  'places',
  'contact',
  'incomeSupport',
  'border',
] as const;

export type UnconfirmedCode = (typeof unconfirmedCodes)[number];

/** One place where a statement can be checked. `year` is the year it speaks of; without it the page is undated. */
export const sourceRow = z.strictObject({
  id: z.string(),
  where: z.optional(z.string()),
  year: z.optional(z.number()),
  confidence,
});

export type SourceRow = z.infer<typeof sourceRow>;

/** Who must confirm a fact: a role, never a person. */
export const owners = ['amf', 'districts', 'site'] as const;

export type Owner = (typeof owners)[number];

/** That the owner has confirmed a fact, by role, and when. Without it the fact is only as sure as its sources. */
const confirmation = z.strictObject({ by: z.enum(owners), on: z.coerce.date() });

export type Confirmation = z.infer<typeof confirmation>;

/** Who must confirm a file of facts, by when it is looked at again, and that it was confirmed. */
export const answerable = {
  confirmed: z.optional(confirmation),
  owner: z.enum(owners),
  review: z.coerce.date(),
};

/** What every fact file carries: where it comes from, what is unknown, who must confirm it and by when. */
export const provenance = {
  sources: z.array(sourceRow).check(z.minLength(1)),
  unconfirmed: z._default(z.array(z.enum(unconfirmedCodes)), []),
  ...answerable,
};

/** A document or public page that statements come from. */
export const source = z.strictObject({
  title: z.string(),
  publisher: z.optional(z.string()),
  year: z.optional(z.number()),
  url: z.optional(z.url()),
});

/** The newest year that any source of a fact speaks of, or undefined when all are undated. */
export function latestYear(sources: readonly SourceRow[]): number | undefined {
  const years = sources.flatMap(({ year }) => year ?? []);
  return years.length > 0 ? Math.max(...years) : undefined;
}
