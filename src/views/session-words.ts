import { formatDate, formatTime } from '../i18n/dates.ts';
import { joinWords } from '../i18n/lists.ts';
import type { UiKey } from '../i18n/strings.ts';
import type { SessionRow, ViewContext } from './types.ts';

type Words = Pick<ViewContext, 'locale' | 't'>;

/** `kl. 09:30–11:00`, or with words where a range of digits could be read backwards. */
export function timeRange({ t }: Words, session: Pick<SessionRow, 'startsAt' | 'endsAt'>): string {
  return t('book.range', { from: formatTime(session.startsAt), to: formatTime(session.endsAt) });
}

export function sessionDate(
  { locale }: Words,
  session: Pick<SessionRow, 'startsAt'>,
  style: 'withYear' | 'withoutYear' = 'withoutYear',
): string {
  return formatDate(locale, session.startsAt, style);
}

/** A language's name in the page's language. Codes without a name are shown as they are. */
export function languageName({ t }: Words, code: string): string {
  const key = `language.${code}`;
  return t(key as UiKey);
}

export function spokenLanguages(words: Words, session: Pick<SessionRow, 'languages'>): string {
  return joinWords(
    words.locale,
    session.languages.map((code) => languageName(words, code)),
  );
}
