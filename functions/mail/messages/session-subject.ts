import { formatDate, formatTime } from '../../../src/i18n/dates.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { mailTranslator, translator } from '../../../src/i18n/strings.ts';
import type { SiteStatus } from '../../../src/domain/site.ts';

/** "Information meeting" and the time, and no more: a subject is read over somebody's shoulder. */
export function sessionSubject(locale: Locale, status: SiteStatus, startsAt: string): string {
  const t = mailTranslator(locale);
  const subject = t('subject', {
    meeting: t('meeting'),
    date: formatDate(locale, startsAt),
    time: formatTime(startsAt),
  });
  return `${examplePrefix(locale, status)}${subject}`;
}

/** In a demo whatever shows a session begins with this, and a space. */
export function examplePrefix(locale: Locale, status: SiteStatus): string {
  return status === 'demo' ? `${translator(locale)('example.notice')} ` : '';
}
