import * as z from 'zod/mini';

/** Who can confirm a translation: what a person does, never who they are. */
export const confirmingRoles = [
  'translator',
  'interpreter',
  'staff',
  'resident',
  'associationMember',
] as const;

export const confirmingRole = z.enum(confirmingRoles);

export type ConfirmingRole = z.infer<typeof confirmingRole>;

const by = z.enum(['machine', 'human']);

/** Who stands for a translation: a machine alone, or a person who has confirmed it. */
export type TranslatedBy = z.infer<typeof by>;

/** Which source text a translation was made from, by whom and when, with its fingerprints in a form of their own. */
export function translationWith<Stamps extends z.ZodMiniType>(stamps: Stamps) {
  return z
    .strictObject({
      source: z.string(),
      on: z.coerce.date(),
      by,
      /** The role of the person who confirmed it. */
      role: z.optional(confirmingRole),
      stamps,
    })
    .check(
      z.refine((translation) => (translation.by === 'human') === (translation.role !== undefined), {
        error:
          '`by: human` needs the role of the person, and only that: npm run translations confirm',
      }),
    );
}

/** `stamps` has one fingerprint for the front matter and one for each section. */
const translates = translationWith(z.array(z.string()));

export type Translates = z.infer<typeof translates>;

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
