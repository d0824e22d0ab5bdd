import type { Unit } from '../domain/unit.ts';
import type { Translate } from '../i18n/strings.ts';

/** For which years the sources mention a unit. */
export function evidenceSentence(t: Translate, { evidence }: Pick<Unit, 'evidence'>): string {
  return evidence.from === evidence.to
    ? t('unit.evidenceYear', { year: evidence.to })
    : t('unit.evidence', evidence);
}
