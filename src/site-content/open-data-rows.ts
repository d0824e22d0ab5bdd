import { getCollection } from 'astro:content';
import type { OpenDataName, OpenDataRow } from '../domain/open-data.ts';
import {
  bookUnitPath,
  calendarPath,
  districtPath,
  routePath,
  servicePath,
  unitPath,
} from '../domain/paths.ts';
import { isDoubtful } from '../domain/unit.ts';
import { addressesOf, contactRows, dayOf, provenanceOf, wordsRow } from './open-data-parts.ts';
import { builtCatalogue } from './session-rows.ts';

/** The rows of each file of open data; `site` is the address that the build is for. */
export const openDataRows: {
  readonly [Name in OpenDataName]: (site: URL) => Promise<OpenDataRow<Name>[]>;
} = { enheter: units, tjanster: services, vagar: routes, stadsdelar: districts, traffar: sessions };

async function units(site: URL): Promise<OpenDataRow<'enheter'>[]> {
  return Promise.all(
    (await getCollection('units')).map(async ({ id, data }) => ({
      ...(await wordsRow('unitWords', id)),
      name: data.name,
      pages: addressesOf(unitPath(id), site),
      kind: data.kind,
      ages: data.ages,
      evidence: data.evidence,
      isDoubtful: isDoubtful(data),
      bookable: data.bookable,
      calendars: data.bookable ? addressesOf(calendarPath(id), site) : undefined,
      contacts: await contactRows(data.contacts),
      routes: data.routes,
      ...(await provenanceOf(data)),
    })),
  );
}

async function services(site: URL): Promise<OpenDataRow<'tjanster'>[]> {
  return Promise.all(
    (await getCollection('services')).map(async ({ id, data }) => ({
      ...(await wordsRow('serviceWords', id)),
      pages: addressesOf(servicePath(id), site),
      group: data.group,
      byOthers: data.byOthers,
      routes: data.routes,
      units: data.units,
      ...(await provenanceOf(data)),
    })),
  );
}

async function routes(site: URL): Promise<OpenDataRow<'vagar'>[]> {
  return Promise.all(
    (await getCollection('routes')).map(async ({ id, data }) => ({
      ...(await wordsRow('routeWords', id)),
      pages: addressesOf(routePath(id), site),
      firstStep: data.firstStep,
      booking: data.booking,
      ages: data.ages,
      units: data.units,
      services: data.services,
      ...(await provenanceOf(data)),
    })),
  );
}

async function districts(site: URL): Promise<OpenDataRow<'stadsdelar'>[]> {
  const nameOf = await unitNames();
  return Promise.all(
    (await getCollection('districts')).map(async ({ id, data }) => ({
      slug: id,
      name: data.name,
      pages: addressesOf(districtPath(id), site),
      formerly: data.formerly
        ? { names: data.formerly.names, until: dayOf(data.formerly.since) }
        : null,
      parts: data.parts.map(({ name, border }) => ({ name, onBorder: border })),
      units: data.units.map(({ unit = null, name = '', who, year = null, confidence }) => ({
        slug: unit,
        name: unit === null ? name : nameOf(unit),
        who,
        year,
        confidence,
      })),
      contacts: await contactRows(data.contacts),
      ...(await provenanceOf(data)),
    })),
  );
}

async function sessions(site: URL): Promise<OpenDataRow<'traffar'>[]> {
  const nameOf = await unitNames();
  const { status, sessions: coming } = await builtCatalogue();
  return coming.map((session) => ({
    ...session,
    isExample: status === 'demo',
    unitName: nameOf(session.unit),
    pages: addressesOf(bookUnitPath(session.unit), site),
  }));
}

async function unitNames(): Promise<(slug: string) => string> {
  const names = new Map((await getCollection('units')).map(({ id, data }) => [id, data.name]));
  return (slug) => names.get(slug) ?? '';
}
