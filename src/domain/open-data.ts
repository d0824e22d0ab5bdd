import * as z from 'zod/mini';
import { catalogueSession } from './catalogue.ts';
import { confidence, owners, unconfirmedCodes } from './evidence.ts';
import { firstSteps } from './route.ts';
import { serviceGroups } from './service.ts';
import { siteStatus } from './site.ts';

/**
 * The shape of the files `/oppna-data/<name>.json`, from which their written schema is made. The facts are those of the
 * pages: what nobody has confirmed says so in every row.
 */

/** A text, or the address of a page, by language code as in the addresses of the site. */
const byLanguage = z
  .record(z.string(), z.string())
  .check(z.describe('By language code as in the addresses of the site; `latt` is easy Swedish.'));

const source = z.strictObject({
  title: z.string(),
  publisher: z.optional(z.string()),
  url: z.optional(z.url()),
  where: z.optional(z.string()),
  year: z.optional(z.number()),
  confidence,
});

/** What every row carries: where it comes from, and what of it nobody knows. */
const provenance = {
  sources: z.array(source).check(z.minLength(1)),
  unconfirmed: z
    .array(z.enum(unconfirmedCodes))
    .check(z.describe('What is not known of it. Do not show it as if it were.')),
  confirmed: z
    .nullable(z.strictObject({ by: z.enum(owners), on: z.iso.date() }))
    .check(
      z.describe('Null: nobody has confirmed any of this. Otherwise by which role, and when.'),
    ),
};

const ages = z.optional(
  z.strictObject({ from: z.optional(z.number()), to: z.optional(z.number()) }),
);

const contact = z.strictObject({
  name: z.string(),
  of: z
    .enum(['unit', 'district'])
    .check(z.describe('Whose it is: `district` is the department around the unit, not the unit.')),
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  year: z.number().check(z.describe('The year the contact is from.')),
});

const words = {
  slug: z.string(),
  name: byLanguage,
  summary: byLanguage,
  machineTranslated: z
    .array(z.string())
    .check(z.describe('Languages whose words a machine wrote and no person has confirmed.')),
  pages: byLanguage,
};

const unitRow = z.strictObject({
  ...words,
  name: z.string(),
  kind: z.string(),
  ages,
  evidence: z
    .strictObject({ from: z.number(), to: z.number() })
    .check(z.describe('First and last year for which a source mentions the unit.')),
  isDoubtful: z
    .boolean()
    .check(z.describe('No source after 2018 mentions it: nobody knows whether it still exists.')),
  bookable: z.boolean(),
  calendars: z.optional(byLanguage),
  contacts: z.array(contact),
  routes: z.array(z.string()),
  ...provenance,
});

const serviceRow = z.strictObject({
  ...words,
  group: z.enum(serviceGroups),
  byOthers: z.boolean().check(z.describe('Given by another authority, or by nobody any more.')),
  routes: z.array(z.string()),
  units: z.array(z.string()),
  ...provenance,
});

const routeRow = z.strictObject({
  ...words,
  firstStep: z.array(z.enum(firstSteps)),
  booking: z.boolean(),
  ages,
  units: z.array(z.string()),
  services: z.array(z.string()),
  ...provenance,
});

const districtRow = z.strictObject({
  slug: z.string(),
  name: z.string(),
  pages: byLanguage,
  formerly: z.nullable(z.strictObject({ names: z.array(z.string()), until: z.iso.date() })),
  parts: z.array(z.strictObject({ name: z.string(), onBorder: z.boolean() })),
  units: z
    .array(
      z.strictObject({
        slug: z.nullable(z.string()),
        name: z.string(),
        who: z.enum(['adults', 'youth', 'all']),
        year: z.nullable(z.number()),
        confidence,
      }),
    )
    .check(
      z.describe('Jobbtorg that a source connects with it. Which serves it today, no source says.'),
    ),
  contacts: z.array(contact),
  ...provenance,
});

const sessionRow = z.strictObject({
  ...catalogueSession.shape,
  cancelled: z.boolean(),
  isExample: z
    .boolean()
    .check(
      z.describe('True: invented to show how it works. Nobody meets there. Say so, or show none.'),
    ),
  unitName: z.string(),
  pages: byLanguage,
});

const rows = {
  enheter: unitRow,
  tjanster: serviceRow,
  vagar: routeRow,
  stadsdelar: districtRow,
  traffar: sessionRow,
} as const;

export type OpenDataName = keyof typeof rows;

export type OpenDataRow<Name extends OpenDataName> = z.infer<(typeof rows)[Name]>;

export const openDataNames = Object.keys(rows) as OpenDataName[];

/** May be used by anybody for anything (DIGG recommends it for open data); the owner confirms it before live. */
export const openDataLicence = {
  name: 'CC0 1.0',
  url: 'https://creativecommons.org/publicdomain/zero/1.0/',
} as const;

/** A whole file. `notice` is what a reader of its rows must be told, in every language. */
function fileOf<Row extends z.ZodMiniType>(row: Row) {
  return z.strictObject({
    schema: z.url(),
    documentation: z.url(),
    licence: z.strictObject({ name: z.string(), url: z.url() }),
    status: siteStatus.check(
      z.describe('demo: not confirmed by the city, and every session is an example.'),
    ),
    notice: byLanguage,
    generatedAt: z.iso.datetime(),
    items: z.array(row),
  });
}

export const openDataFiles = {
  enheter: fileOf(rows.enheter),
  tjanster: fileOf(rows.tjanster),
  vagar: fileOf(rows.vagar),
  stadsdelar: fileOf(rows.stadsdelar),
  traffar: fileOf(rows.traffar),
} as const satisfies Record<OpenDataName, z.ZodMiniType>;

/** The written schema of a file (JSON Schema 2020-12), to stand at `address`. */
export function openDataSchema(name: OpenDataName, address: string): object {
  return { $id: address, title: name, ...z.toJSONSchema(openDataFiles[name]) };
}
