import type { Locale } from '../../src/i18n/locales.ts';
import { Refusal } from '../new/skeleton.ts';
import type { Change } from './change.ts';
import { readTranslations } from './read-translations.ts';
import { stampTranslation } from './stamp-translation.ts';

/**
 * Marks what a machine has translated: one page, or every page and file of strings of a language. What is current stays
 * as it is, so that nothing a person has confirmed is taken from them.
 */
export function stampAll(folder: string, locale: Locale, page: string | undefined, on: Date) {
  const rows = readTranslations(folder).filter((row) => row.locale === locale);
  if (page !== undefined && !rows.some((row) => row.page === page && row.state !== 'missing'))
    throw new Refusal(
      `There is no ${page} in ${locale}. Pages are named like services/validering.`,
    );
  const changes: Change[] = [];
  const refusals: string[] = [];
  for (const row of rows) {
    if (row.state !== 'stale' || (page !== undefined && row.page !== page)) continue;
    try {
      changes.push(stampTranslation(folder, locale, row.page, { by: 'machine', on }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error.message);
    }
  }
  return { changes, refusals };
}
