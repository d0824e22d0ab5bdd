import { h } from 'preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { bookUnitPath, pagePaths } from '../../src/domain/paths.ts';
import type { SiteStatus } from '../../src/domain/site.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { plainText } from '../../src/i18n/marked-text.ts';
import { translator } from '../../src/i18n/strings.ts';
import { BookingPage, bookingTitle } from '../../src/views/BookingPage.tsx';
import { FeedbackPage } from '../../src/views/FeedbackForm.tsx';
import { BookingEndedPage, RefusalPage } from '../../src/views/MessagePages.tsx';
import { MyBooking } from '../../src/views/MyBooking.tsx';
import { sessionSubject } from '../mail/messages/session-subject.ts';
import type { Pages } from './pages.ts';
import { fillShell } from './shell.ts';
import type { ShellContent } from './shell.ts';

/** Both carry the form's style; only `form` has its script. */
export type ShellKind = 'page' | 'form';

export type ShellOf = (kind: ShellKind, locale: Locale) => string;

/** Pages made of the site's own views, in the shells of its build, so that both sides look the same. */
export function renderPages(shellOf: ShellOf, status: SiteStatus): Pages {
  return { ...bookingPages(shellOf, status), ...answerPages(shellOf) };
}

function bookingPages(shellOf: ShellOf, status: SiteStatus): Pick<Pages, 'booking' | 'myBooking'> {
  return {
    booking: (given) => {
      const { locale, unit, values } = given;
      const props = { ...given, t: translator(locale), status };
      const title = plainText(bookingTitle(props));
      return fill(shellOf('form', locale), {
        path: bookUnitPath(unit.slug),
        title: values === undefined ? title : wrong(locale, title),
        view: h(BookingPage, props),
      });
    },
    myBooking: ({ path, ...given }) => {
      const { locale, session } = given;
      return fill(shellOf('page', locale), {
        path,
        title: sessionSubject(locale, status, session.startsAt),
        isPrivate: true,
        view: h(MyBooking, { ...given, t: translator(locale), status }),
      });
    },
  };
}

function answerPages(shellOf: ShellOf): Pick<Pages, 'bookingEnded' | 'refusal' | 'feedback'> {
  return {
    bookingEnded: (locale) => {
      const t = translator(locale);
      return fill(shellOf('page', locale), {
        path: pagePaths.home,
        title: t('booked.ended'),
        view: h(BookingEndedPage, { t, locale }),
      });
    },
    refusal: ({ locale, reason, path }) => {
      const t = translator(locale);
      return fill(shellOf('page', locale), {
        path,
        title: wrong(locale, t('refusal.title')),
        view: h(RefusalPage, { t, locale, reason }),
      });
    },
    feedback: (answer) => {
      const { locale, state } = answer;
      const t = translator(locale);
      return fill(shellOf('page', locale), {
        path: pagePaths.accessibility,
        title: state === 'sent' ? t('feedback.sentTitle') : wrong(locale, t('feedback.title')),
        view: h(FeedbackPage, { ...answer, t }),
      });
    },
  };
}

interface Filling<Props> extends Omit<ShellContent, 'main'> {
  readonly view: VNode<Props>;
}

function fill<Props>(shell: string, { view, ...content }: Filling<Props>): string {
  return fillShell(shell, { ...content, main: renderToString(view) });
}

/** A screen reader says the title first, so it begins with the word for "Error". */
function wrong(locale: Locale, title: string): string {
  return `${translator(locale)('error.titlePrefix')}: ${title}`;
}
