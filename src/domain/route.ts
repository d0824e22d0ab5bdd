import * as z from 'zod/mini';
import { provenance } from './evidence.ts';

/** Who takes the first step on a way in. */
export const firstSteps = ['you', 'district', 'jobbtorg', 'af', 'anyParty', 'outreach'] as const;

/** Facts about a way in (kontaktväg). */
export const route = z.strictObject({
  icon: z.string(),
  /** Place in the list of ways in, from 1: the one that most letters are about first. */
  order: z.number(),
  /** Who takes the first step, the likeliest first. */
  firstStep: z.array(z.enum(firstSteps)).check(z.minLength(1)),
  /** Whether somebody on this way books a group information session. */
  booking: z._default(z.boolean(), false),
  ages: z.optional(z.strictObject({ from: z.optional(z.number()), to: z.optional(z.number()) })),
  units: z._default(z.array(z.string()), []),
  services: z._default(z.array(z.string()), []),
  ...provenance,
});

export type Route = z.infer<typeof route>;
