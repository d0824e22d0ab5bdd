import { latestYear } from '../domain/evidence.ts';
import type { Confirmation, SourceRow } from '../domain/evidence.ts';
import { formatDay } from '../i18n/dates.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Translate } from '../i18n/strings.ts';

interface Aged {
  readonly sources: readonly SourceRow[];
  readonly confirmed?: Confirmation | undefined;
}

/** From which years a page's facts are, and that nobody has confirmed them since, or who has. */
export function ageSentence(
  { t, locale }: { t: Translate; locale: Locale },
  { sources, confirmed }: Aged,
): string {
  const to = latestYear(sources);
  const from = Math.min(...sources.flatMap(({ year }) => year ?? []));
  if (confirmed) return t('sources.confirmed', { date: formatDay(locale, confirmed.on) });
  if (to === undefined) return t('sources.undated');
  const years = from === to ? t('sources.year', { year: to }) : t('sources.years', { from, to });
  return `${years} ${t('sources.notSince')}`;
}
