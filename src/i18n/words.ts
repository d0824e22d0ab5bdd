import * as z from 'zod/mini';

/** Which source text a translation was made from, by whom and when; `stamps` has one fingerprint for each section. */
const translates = z.strictObject({
  source: z.string(),
  on: z.coerce.date(),
  by: z.enum(['machine', 'machineReviewed', 'human']),
  stamps: z.array(z.string()),
});

/** Front matter of a page of words in one language. */
export const words = z.strictObject({
  /** The h1. */
  title: z.string(),
  /** Short name for lists, menus and the `<title>` of related links. */
  menu: z.string(),
  /** "In short": at most 60 words, what it means for the reader. */
  short: z.string(),
  /** Absent in the source language. */
  translates: z.optional(translates),
});

export type Words = z.infer<typeof words>;
