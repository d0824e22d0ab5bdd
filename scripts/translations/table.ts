import { countRows } from '../../src/i18n/translation-status.ts';
import type { TranslationRow } from '../../src/i18n/translation-status.ts';

/** The table of translations as text, one line a page and language, with a count for each language at the end. */
export function tableOf(rows: readonly TranslationRow[]): string {
  const counts = countRows(rows).map(
    ({ locale, current, stale, missing, confirmed }) =>
      `${locale.padEnd(6)} ${current} current, ${stale} stale, ${missing} missing; ${confirmed} confirmed by a person`,
  );
  return [...rows.map(lineOf), '', ...counts].join('\n');
}

/** The keys of strings that wait for a translator, one line each. */
export function staleKeysOf(rows: readonly TranslationRow[]): string[] {
  return rows.flatMap(({ locale, page, staleKeys }) =>
    staleKeys.map((key) => `${locale.padEnd(6)} ${page} ${key}`),
  );
}

function lineOf(row: TranslationRow): string {
  const who = row.by === 'human' ? `confirmed by ${row.role ?? ''}` : (row.by ?? '');
  return [
    row.locale.padEnd(6),
    row.page.padEnd(36),
    row.state.padEnd(8),
    who.padEnd(30),
    (row.on ?? '').padEnd(10),
    whatIsStale(row),
  ]
    .join(' ')
    .trimEnd();
}

function whatIsStale({ staleSections, isIncomplete, staleKeys }: TranslationRow): string {
  const sections = staleSections.length > 0 ? [`sections ${staleSections.join(', ')}`] : [];
  const lacking = isIncomplete ? ['lacks sections'] : [];
  const keys = staleKeys.length > 0 ? [`${staleKeys.length} keys`] : [];
  return [...sections, ...lacking, ...keys].join('; ');
}
