import { chainOf, factsOf } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { formatDate, formatTime } from '../i18n/dates.ts';
import type { Notice } from '../domain/notice.ts';
import { Icon } from './Icon.tsx';
import { Marked } from './Marked.tsx';
import type { ViewContext } from './types.ts';

interface NoticesProps extends Pick<ViewContext, 't' | 'locale'> {
  readonly notices: readonly Notice[];
}

/** What is important now, each with its end, before anything else on the page. */
export function Notices({ t, locale, notices }: NoticesProps) {
  return (
    <>
      {notices.map((notice) => {
        const { text, marks } = wordsIn(notice, locale);
        const end = { date: formatDate(locale, notice.until), time: formatTime(notice.until) };
        return (
          <section class="notice look" aria-label={t('notice.title')}>
            <Icon name="info" />
            <span>
              <strong {...marks}>
                <Marked text={text} />
              </strong>{' '}
              {t('notice.until', end)}
            </span>
          </section>
        );
      })}
    </>
  );
}

/** A notice in a language or its fallback; words in another language than the page's are marked as such. */
function wordsIn({ words }: Notice, locale: Locale) {
  const found = chainOf(locale).find((code) => words[code] !== undefined) ?? locale;
  const { lang, direction } = factsOf(found);
  return { text: words[found] ?? '', marks: found === locale ? {} : { lang, dir: direction } };
}
