import * as z from 'zod/mini';
import { notice } from './notice.ts';
import { siteStatus } from './site.ts';

/** How long before it starts a session closes for booking. */
export const closesBeforeMinutes = 120;

/** How many weeks of sessions a build publishes. */
export const catalogueWeeks = 12;

/** A moment in ISO 8601, UTC. */
const utc = z.iso.datetime();

/**
 * One group information session as the site tells it to the function. `id` is `{series}-{original local date}`:
 * it stays when the session is moved and is never used for another one.
 */
export const catalogueSession = z.strictObject({
  id: z.string(),
  series: z.string(),
  /** Slug of the unit in addresses. */
  unit: z.string(),
  startsAt: utc,
  endsAt: utc,
  closesAt: utc,
  languages: z.array(z.string()),
  interpreter: z.boolean(),
  seats: z.int().check(z.gte(0)),
  place: z.string(),
  cancelled: z._default(z.boolean(), false),
});

export type CatalogueSession = z.infer<typeof catalogueSession>;

/** `/catalogue.json`: the only bridge between the site and the function. Public; nothing personal in it. */
export const catalogue = z.strictObject({
  status: siteStatus,
  generatedAt: utc,
  sessions: z.array(catalogueSession),
  /** Passing notices about units, for the pages that the function answers. */
  notices: z._default(z.array(notice), []),
});

export type Catalogue = z.infer<typeof catalogue>;
