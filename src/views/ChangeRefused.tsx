import type { ChangeRefusal } from '../domain/booking/reasons.ts';
import type { ViewContext } from './types.ts';

interface ChangeRefusedProps extends Pick<ViewContext, 't'> {
  readonly refusal?: ChangeRefusal | undefined;
}

/** Why a booking was not changed, first on the page and focused. */
export function ChangeRefused({ t, refusal }: ChangeRefusedProps) {
  if (!refusal) return null;
  return (
    <div class="notice wrong" role="alert" tabIndex={-1} autofocus id="refusal">
      <h2>{t('change.refusal.title')}</h2>
      <p>{t(`change.refusal.${refusal}`)}</p>
    </div>
  );
}
