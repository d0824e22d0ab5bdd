import * as z from 'zod/mini';

/** `demo` until an owner says `live`: in a demo every session is an example and is called so everywhere. */
export const siteStatus = z.enum(['demo', 'live']);

export type SiteStatus = z.infer<typeof siteStatus>;

export const site = z.strictObject({
  status: siteStatus,
  /** Filled in by the owner; `live` refuses to start while one is missing. */
  controller: z._default(z.nullable(z.string()), null),
  legalBasis: z._default(z.nullable(z.string()), null),
  dataProtectionOfficer: z._default(z.nullable(z.string()), null),
});

export type Site = z.infer<typeof site>;
