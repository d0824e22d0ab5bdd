import type { APIRoute } from 'astro';
import { localeCodes } from '../../../i18n/locales.ts';
import {
  siteAddress,
  unitCalendar,
  unitsWithCalendar,
} from '../../../site-content/unit-calendar.ts';

export async function getStaticPaths() {
  const units = await unitsWithCalendar();
  return localeCodes.flatMap((locale) => units.map((unit) => ({ params: { locale, unit } })));
}

export const GET: APIRoute<never, { unit: string }> = ({ params, locals, site }) =>
  unitCalendar(params.unit, locals.locale, siteAddress(site));
