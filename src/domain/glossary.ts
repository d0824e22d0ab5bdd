import * as z from 'zod/mini';
import { provenance } from './evidence.ts';

/** A Swedish word that a reader meets in letters. Its explanation stands in `locales/<code>/glossary.json`. */
export const term = z.strictObject({
  /** The word as it stands in letters. */
  swedish: z.string(),
  /** Every form of it that texts use, in small letters but for abbreviations. */
  forms: z.array(z.string()).check(z.minLength(1)),
  ...provenance,
});
