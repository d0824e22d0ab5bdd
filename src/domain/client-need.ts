import * as z from 'zod/mini';
import { pagePath } from './short-number.ts';

/** The headings that needs stand under, in their order. */
export const needGroups = ['first', 'situation', 'health', 'wants'] as const;

export type NeedGroup = (typeof needGroups)[number];

/** What a client may need, as district staff says it. For staff, hence in Swedish only. */
const clientNeed = z.strictObject({
  group: z.enum(needGroups),
  says: z.string().check(z.minLength(1)),
  /** The pages that answer it, without language; each has a short number. */
  pages: z.array(pagePath).check(z.minLength(1), z.maxLength(3)),
});

/** All of them (`src/content/facts/client-needs.yaml`), in the order they are shown in. */
export const clientNeeds = z.strictObject({ needs: z.array(clientNeed) });
