import * as z from 'zod/mini';
import { confidence, provenance } from './evidence.ts';

/** A jobbtorg that a source connects with a district. No source says which unit serves which district today. */
const districtUnit = z.strictObject({
  /** Slug of a unit; absent when the unit is known by name only. */
  unit: z.optional(z.string()),
  /** Name of a unit that has no page of its own. */
  name: z.optional(z.string()),
  who: z.enum(['adults', 'youth', 'all']),
  /** The year the source speaks of; without it the source is undated. */
  year: z.optional(z.number()),
  confidence,
});

/** Where a district lies among the others: our own drawing, in half tiles from the west and tiles from the north. */
const districtTile = z.strictObject({
  x: z.int().check(z.gte(0)),
  y: z.int().check(z.gte(0)),
  /** The name, with soft hyphens where it may be broken: a tile is narrow. */
  label: z.string(),
});

/** Facts about a district (stadsdelsområde): the same in every language. */
export const district = z.strictObject({
  /** Proper name; never translated. */
  name: z.string(),
  tile: districtTile,
  /** The districts it was made of, with the first day of the new one. */
  formerly: z.optional(z.strictObject({ names: z.array(z.string()), since: z.coerce.date() })),
  /** Its stadsdelar. `border`: the border of the district goes through it. */
  parts: z.array(z.strictObject({ name: z.string(), border: z._default(z.boolean(), false) })),
  units: z._default(z.array(districtUnit), []),
  contacts: z._default(z.array(z.string()), []),
  ...provenance,
});

export type District = z.infer<typeof district>;

export type DistrictUnit = z.infer<typeof districtUnit>;
