import * as z from 'zod/mini';

const some = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));

/**
 * What people of a language call things. These are no translations: each language has its own. Marks, doubled letters,
 * endings and one or two slips need not be listed, `fold.ts` and `closeness.ts` see through them.
 */
export const searchWords = z.strictObject({
  /** Words that say nothing beside others: I, and, how. */
  passedOver: z.array(z.string()),
  /** By address without language (`/tjanster/validering/`, `/ord/#tolk`): other names, needs, words of other offices. */
  called: z.record(z.string().check(z.regex(/^\//)), some),
});

export type SearchWords = z.infer<typeof searchWords>;
