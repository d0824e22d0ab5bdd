import { getCollection } from 'astro:content';
import { catalogueFromSeries } from '../domain/catalogue-from-series.ts';
import type { Catalogue, CatalogueSession } from '../domain/catalogue.ts';
import type { SessionRow } from '../views/types.ts';
import { builtAt } from './built-at.ts';
import { allNotices } from './notices-now.ts';
import { siteFacts } from './site-facts.ts';

/** The catalogue of this build, from the series in the facts. */
export async function builtCatalogue(): Promise<Catalogue> {
  const { status } = await siteFacts();
  const units = new Map((await getCollection('units')).map(({ id, data }) => [id, data]));
  const series = (await getCollection('sessions')).map(({ id, data }) => {
    const unit = units.get(data.unit);
    if (!unit?.bookable)
      throw new Error(`Series "${id}" is at "${data.unit}", which cannot be booked.`);
    if (status === 'live' && data.confirmedBy === null) {
      throw new Error(
        `Series "${id}" is an example: nobody has confirmed it, so the site cannot be live.`,
      );
    }
    return { ...data, id, place: unit.name };
  });
  return catalogueFromSeries(status, series, builtAt, await allNotices());
}

/** A session as the built page shows it: how many seats are left only the function knows. */
export function toBuiltRow({ cancelled, ...session }: CatalogueSession): SessionRow {
  return { ...session, state: cancelled ? 'cancelled' : 'open' };
}
