import { formatDate, formatTime } from '../../i18n/dates.ts';
import { sourceLocale } from '../../i18n/locales.ts';
import type { SessionRow } from '../types.ts';

/** `tisdag 1 december 2026 kl. 09:30–11:00` */
export function Moment({ session }: { readonly session: Pick<SessionRow, 'startsAt' | 'endsAt'> }) {
  return (
    <>
      {formatDate(sourceLocale, session.startsAt, 'withYear')}{' '}
      <span class="time">
        kl. {formatTime(session.startsAt)}–{formatTime(session.endsAt)}
      </span>
    </>
  );
}
