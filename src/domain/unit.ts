import * as z from 'zod/mini';
import { confidence, owners, provenance } from './evidence.ts';

/** Facts about a unit (enhet): the same in every language. The words stand in `content/locales/<code>/units/`. */
export const unit = z.strictObject({
  /** Proper name; never translated. */
  name: z.string(),
  kind: z.enum(['adults', 'youth', 'workTraining', 'health', 'disability']),
  ages: z.optional(z.strictObject({ from: z.optional(z.number()), to: z.optional(z.number()) })),
  /** First and last year for which a source mentions the unit. */
  evidence: z.strictObject({ from: z.number(), to: z.number() }),
  bookable: z._default(z.boolean(), false),
  contacts: z._default(z.array(z.string()), []),
  routes: z._default(z.array(z.string()), []),
  ...provenance,
});

export type Unit = z.infer<typeof unit>;

/** The last year whose evidence counts as old: after it a unit's existence must be called unknown. */
const lastDoubtfulYear = 2018;

/** A unit without evidence after 2018 begins with "we do not know whether this still exists". */
export function isDoubtful(facts: Pick<Unit, 'evidence'>): boolean {
  return facts.evidence.to <= lastDoubtfulYear;
}

/** Examples of sessions may stand only at units with evidence after this year. */
export const lastUnbookableYear = 2022;

/** A way to reach an office, with the year it is from. */
export const contact = z.strictObject({
  name: z.string(),
  /** Whose it is: that of a unit itself, or only that of the district around it. */
  of: z.enum(['unit', 'district']),
  phone: z.optional(z.string()),
  phoneShown: z.optional(z.string()),
  email: z.optional(z.email()),
  year: z.number(),
  source: z.string(),
  confidence,
  owner: z.enum(owners),
  review: z.coerce.date(),
});
