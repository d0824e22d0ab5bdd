import * as z from 'zod/mini';
import { provenance } from './evidence.ts';

/** Facts about a service (tjänst). */
export const service = z.strictObject({
  icon: z.string(),
  routes: z._default(z.array(z.string()), []),
  units: z._default(z.array(z.string()), []),
  /** Pages of other authorities that the text names; shown as links that leave the site. */
  links: z._default(z.array(z.strictObject({ name: z.string(), url: z.url() })), []),
  ...provenance,
});
