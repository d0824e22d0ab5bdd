import * as z from 'zod/mini';
import { owners } from './evidence.ts';

/** Something that nobody could tell, and that somebody must be asked. Read by staff only, hence in Swedish only. */
export const hole = z.strictObject({
  question: z.string(),
  owner: z.enum(owners),
  /** The files to change when there is an answer. */
  files: z.array(z.string()).check(z.minLength(1)),
});
