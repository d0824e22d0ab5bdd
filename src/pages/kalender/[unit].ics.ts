import type { APIRoute } from 'astro';
import { sourceLocale } from '../../i18n/locales.ts';
import { siteAddress, unitCalendar, unitsWithCalendar } from '../../site-content/unit-calendar.ts';

export async function getStaticPaths() {
  return (await unitsWithCalendar()).map((unit) => ({ params: { unit } }));
}

/** The address for those who know no language: in Swedish. */
export const GET: APIRoute<never, { unit: string }> = ({ params, site }) =>
  unitCalendar(params.unit, sourceLocale, siteAddress(site));
