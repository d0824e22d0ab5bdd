import { getEntry } from 'astro:content';
import type { DistrictUnit } from '../domain/district.ts';
import { unitPath } from '../domain/paths.ts';
import type { PagePath } from '../domain/paths.ts';
import { lastUnbookableYear } from '../domain/unit.ts';
import type { Translate } from '../i18n/strings.ts';

export interface DistrictUnitRow {
  /** Proper name, in Swedish. */
  readonly name: string;
  /** Its page; absent when it is known by name only. */
  readonly path: PagePath | undefined;
  /** For whom, how old and how sure, in the page's language: `för vuxna · 2017 · vår gissning`. */
  readonly notes: string;
  /** Whether sources of late name it, and in this district: the dot of the map. */
  readonly isNear: boolean;
}

/** The jobbtorg that some source connects with a district, each with how old and how sure that is. */
export async function districtUnitRows(
  t: Translate,
  units: readonly DistrictUnit[],
): Promise<DistrictUnitRow[]> {
  return Promise.all(
    units.map(async ({ unit, name, who, year, confidence }) => {
      const facts = unit === undefined ? undefined : (await getEntry('units', unit))?.data;
      const isSure = confidence !== 'uncertain';
      const isNear = isSure && facts !== undefined && facts.evidence.to > lastUnbookableYear;
      return {
        name: facts?.name ?? name ?? '',
        path: unit === undefined ? undefined : unitPath(unit),
        notes: [
          ...(who === 'all' ? [] : [t(`district.who.${who}`)]),
          String(year ?? t('sources.undated')),
          ...(isNear ? [t('district.recent')] : []),
          ...(isSure ? [] : [t('district.uncertain')]),
        ].join(' · '),
        isNear,
      };
    }),
  );
}
