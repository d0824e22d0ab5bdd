import type * as z from 'zod/mini';
import { district } from '../../src/domain/district.ts';
import { source } from '../../src/domain/evidence.ts';
import { term } from '../../src/domain/glossary.ts';
import { hole } from '../../src/domain/hole.ts';
import { route } from '../../src/domain/route.ts';
import { service } from '../../src/domain/service.ts';
import { sessionSeries } from '../../src/domain/session-series.ts';
import { contact, unit } from '../../src/domain/unit.ts';
import { factsIn, registerOf } from './content-files.ts';

function parsedAs<Schema extends z.ZodMiniType>(
  schema: Schema,
  entries: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, z.infer<Schema>> {
  return new Map([...entries].map(([slug, facts]) => [slug, schema.parse(facts)]));
}

/** Every fact as its schema reads it, by slug. */
export const units = parsedAs(unit, factsIn('units'));
export const services = parsedAs(service, factsIn('services'));
export const routes = parsedAs(route, factsIn('routes'));
export const series = parsedAs(sessionSeries, factsIn('sessions'));
export const sources = parsedAs(source, registerOf('sources'));
export const contacts = parsedAs(contact, registerOf('contacts'));

export const districts = parsedAs(district, factsIn('districts'));
export const terms = parsedAs(term, registerOf('glossary'));
export const holes = parsedAs(hole, registerOf('holes'));

/** The slugs that are not known. */
export function missing(wanted: readonly string[], known: ReadonlyMap<string, unknown>): string[] {
  return wanted.filter((slug) => !known.has(slug));
}
