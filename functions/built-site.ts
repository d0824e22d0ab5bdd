import * as z from 'zod/mini';
import { site } from '../src/domain/site.ts';

/** `build/site.json`: facts of the site, and what only its build knows. */
export const builtSite = z.extend(site, {
  /** Series of sessions that nobody has confirmed, by id. */
  unconfirmedSeries: z.array(z.string()),
  /** `PUBLIC_ORIGIN` of the build: it stands in the addresses of the built pages. */
  builtFor: z.string(),
});

export type BuiltSite = z.infer<typeof builtSite>;
