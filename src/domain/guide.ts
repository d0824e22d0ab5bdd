import * as z from 'zod/mini';
import { sourceRow } from './evidence.ts';

/** A person answers so many questions at most before the guide says what to do. */
export const mostQuestions = 5;

/**
 * What an answer tells about the person who gives it, for the checks alone: nobody's answers are kept anywhere. A
 * condition of an outcome is written in the same words.
 */
const known = z.strictObject({
  letter: z.optional(z.boolean()),
  age: z.optional(z.strictObject({ from: z.number(), to: z.optional(z.number()) })),
  school: z.optional(z.enum(['left', 'attends', 'finished'])),
  incomeSupport: z.optional(z.boolean()),
  situation: z.optional(
    z.enum(['newInSweden', 'foreignDegree', 'homeless', 'sameExperience', 'hardInGroup']),
  ),
  health: z.optional(z.enum(['psychiatricCare', 'lss', 'sickListed', 'severalOffices'])),
  district: z.optional(z.string()),
});

export type Known = z.infer<typeof known>;

const answer = z.strictObject({
  /** Key of its words, `answer.<says>`. */
  says: z.string(),
  /** The question or outcome that comes next; absent when the answer leads out of the guide, to booking. */
  to: z.optional(z.string()),
  known: z._default(known, {}),
});

export type GuideAnswer = z.infer<typeof answer>;

/** Three digits that say nothing: the address of a page of the guide, for ever. */
const number = z.int().check(z.gte(200), z.lte(999));

const question = z.strictObject({
  /** Absent on the first question alone, which is the guide's own address. */
  number: z.optional(number),
  /** Key of its words, `question.<asks>.title`; several questions may ask the same. */
  asks: z.string(),
  /** Whether the answer could hurt a person if others saw it: then it can be left unsaid. */
  sensitive: z._default(z.boolean(), false),
  answers: z.array(answer).check(z.minLength(2)),
});

export type GuideQuestion = z.infer<typeof question>;

const outcome = z.strictObject({
  number,
  /** Key of its words, `outcome.<words>.title`; outcomes that differ in the unit alone have the same. */
  words: z.string(),
  /** Ways in, the likeliest first; none where no source knows any. */
  routes: z._default(z.array(z.string()), []),
  services: z._default(z.array(z.string()), []),
  /** A unit, named only where a source connects it with the way in or with the district. */
  unit: z.optional(z.string()),
  district: z.optional(z.string()),
  /** Whether to book a session: only when a letter says so, or not at all. */
  book: z.enum(['ifLetter', 'no']),
  /** What everybody who comes here must have answered. */
  needs: z._default(known, {}),
  /** Where its words come from, when there is no way in or service whose sources they are. */
  sources: z._default(z.array(sourceRow), []),
});

export type GuideOutcome = z.infer<typeof outcome>;

/** The guide: questions and outcomes by name. Names are for us; an address has the number. */
export const guide = z.strictObject({
  start: z.string(),
  /** The outcome for whom no answer fits; one press from every question. */
  noneFits: z.string(),
  questions: z.record(z.string(), question),
  outcomes: z.record(z.string(), outcome),
});

export type Guide = z.infer<typeof guide>;

/** Key of the words of an answer that tells nothing. */
export const unsaid = 'unsaid';

/** Every page of the guide but the first, by its number, with the name it has in the facts. */
export function numberedPages({ questions, outcomes }: Guide): Map<number, string> {
  return new Map(
    [...Object.entries(questions), ...Object.entries(outcomes)].flatMap(([name, page]) =>
      page.number === undefined ? [] : [[page.number, name] as const],
    ),
  );
}
