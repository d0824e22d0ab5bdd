import * as z from 'zod/mini';
import { provenance } from './evidence.ts';

/** How services are grouped, so that a person finds theirs; in the order they are shown. */
export const serviceGroups = [
  'start',
  'learn',
  'findJob',
  'atWork',
  'young',
  'newInSweden',
  'health',
  'ownBusiness',
  'elsewhere',
] as const;

/** Facts about a service (tjänst). */
export const service = z.strictObject({
  group: z.enum(serviceGroups),
  /** Place within the group, from 1. */
  order: z.number(),
  icon: z.string(),
  /** Given by another authority, or by nobody any more: not to be told of as a service of the city. */
  byOthers: z._default(z.boolean(), false),
  routes: z._default(z.array(z.string()), []),
  units: z._default(z.array(z.string()), []),
  /** Pages of other authorities that the text names; shown as links that leave the site. */
  links: z._default(z.array(z.strictObject({ name: z.string(), url: z.url() })), []),
  ...provenance,
});
