import * as z from 'zod/mini';
import { provenance } from './evidence.ts';

/** Facts about a way in (kontaktväg). */
export const route = z.strictObject({
  icon: z.string(),
  /** Whether somebody on this way books a group information session. */
  booking: z._default(z.boolean(), false),
  ages: z.optional(z.strictObject({ from: z.optional(z.number()), to: z.optional(z.number()) })),
  units: z._default(z.array(z.string()), []),
  services: z._default(z.array(z.string()), []),
  ...provenance,
});
