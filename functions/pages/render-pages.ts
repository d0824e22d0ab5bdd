import { Fragment, h } from 'preact';
import type { ComponentType } from 'preact';
import { bookUnitPath, pagePaths, typeCodePath } from '../../src/domain/paths.ts';
import type { PagePath } from '../../src/domain/paths.ts';
import type { SiteStatus } from '../../src/domain/site.ts';
import { sourceLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { plainText } from '../../src/i18n/marked-text.ts';
import { translator } from '../../src/i18n/strings.ts';
import { BookingPage, bookingTitle } from '../../src/views/BookingPage.tsx';
import { CancelBooking } from '../../src/views/CancelBooking.tsx';
import { ExampleNotice } from '../../src/views/ExampleNotice.tsx';
import { FeedbackPage } from '../../src/views/FeedbackForm.tsx';
import { BookingEndedPage, NotFoundPage, RefusalPage } from '../../src/views/MessagePages.tsx';
import { LeaveLine } from '../../src/views/LeaveLine.tsx';
import { MoveBooking } from '../../src/views/MoveBooking.tsx';
import { MyPlaceInLine } from '../../src/views/MyPlaceInLine.tsx';
import { MyBooking } from '../../src/views/MyBooking.tsx';
import { OpenCode } from '../../src/views/OpenCode.tsx';
import { StopMail } from '../../src/views/StopMail.tsx';
import type { MyBookingProps, ViewContext } from '../../src/views/types.ts';
import { examplePrefix, sessionSubject } from '../mail/messages/session-subject.ts';
import type { Pages } from './pages.ts';
import { fill, wrong } from './fill.ts';
import type { ShellOf } from './fill.ts';
import { packPages } from './pack-pages.ts';

/** Pages made of the site's own views, in the shells of its build, so that both sides look the same. */
export function renderPages(shellOf: ShellOf, status: SiteStatus): Pages {
  return {
    ...bookingPages(shellOf, status),
    ...ownPages(shellOf, status),
    ...linePages(shellOf, status),
    ...stopPages(shellOf, status),
    ...answerPages(shellOf),
    ...packPages(shellOf),
    ...staffPages(shellOf, status),
  };
}

function bookingPages(shellOf: ShellOf, status: SiteStatus): Pick<Pages, 'booking' | 'openCode'> {
  return {
    booking: ({ codePath, ...given }) => {
      const { locale, unit, values, refusal, errors = [] } = given;
      const isAsked = refusal === 'proofNeeded';
      const props = { ...given, t: translator(locale), status };
      const isHandedOver = codePath !== undefined;
      const title = isHandedOver ? props.t('share.subject') : plainText(bookingTitle(props));
      const isRefused = values !== undefined && refusal !== undefined && !isAsked;
      return fill(shellOf(isAsked ? 'proof' : `form-${unit.slug}`, locale), {
        path: codePath ?? bookUnitPath(unit.slug),
        title: isRefused || errors.length > 0 ? wrong(locale, title) : title,
        isPrivate: isHandedOver,
        view: h(BookingPage, props),
      });
    },
    openCode: ({ codePath = typeCodePath, ...given }) => {
      const { locale, refusal } = given;
      const t = translator(locale);
      const title = t('share.subject');
      return fill(shellOf('page', locale), {
        path: codePath,
        title: refusal === undefined ? title : wrong(locale, title),
        isPrivate: true,
        view: h(OpenCode, { ...given, t }),
      });
    },
  };
}

type Titled = Pick<MyBookingProps, 'locale' | 'session' | 'refusal'>;

/** Makes the pages of one booking. A history or a tab that others see is told of a meeting, and no more. */
function ownPageMaker(shellOf: ShellOf, status: SiteStatus) {
  return {
    /** Title of a page that asks for a change. */
    asked: (locale: Locale, title: string, refusal: string | undefined) => {
      const whole = `${examplePrefix(locale, status)}${title}`;
      return refusal === undefined ? whole : wrong(locale, whole);
    },
    /** Title of my booking, however it stands. */
    meeting: ({ locale, session, refusal }: Titled) => {
      const title = sessionSubject(locale, status, session.startsAt);
      return refusal === undefined ? title : wrong(locale, title);
    },
    page: <Props extends ViewContext>(
      view: ComponentType<Props>,
      title: string,
      path: PagePath,
      props: Props,
    ) =>
      fill(shellOf('page', props.locale), { path, title, isPrivate: true, view: h(view, props) }),
    withWords: <Given extends { readonly locale: Locale }>(given: Given) => ({
      ...given,
      t: translator(given.locale),
      status,
    }),
  };
}

function ownPages(
  shellOf: ShellOf,
  status: SiteStatus,
): Pick<Pages, 'myBooking' | 'cancelBooking' | 'moveBooking'> {
  const { asked, meeting, page, withWords } = ownPageMaker(shellOf, status);
  return {
    myBooking: ({ path, ...given }) => page(MyBooking, meeting(given), path, withWords(given)),
    cancelBooking: ({ path, ...given }) => {
      const { locale, refusal } = given;
      const title = asked(locale, translator(locale)('cancel.title'), refusal);
      return page(CancelBooking, title, path, withWords(given));
    },
    moveBooking: ({ path, ...given }) => {
      const { locale, refusal } = given;
      const title = asked(locale, translator(locale)('move.title'), refusal);
      return page(MoveBooking, title, path, withWords(given));
    },
  };
}

function linePages(shellOf: ShellOf, status: SiteStatus): Pick<Pages, 'line' | 'leaveLine'> {
  const { asked, meeting, page, withWords } = ownPageMaker(shellOf, status);
  return {
    line: ({ path, ...given }) => page(MyPlaceInLine, meeting(given), path, withWords(given)),
    leaveLine: ({ path, ...given }) => {
      const { locale, refusal } = given;
      const title = asked(locale, translator(locale)('leave.title'), refusal);
      return page(LeaveLine, title, path, withWords(given));
    },
  };
}

/** Says nothing of Jobbtorg in its title: a mailbox and its browser may be shared. */
function stopPages(shellOf: ShellOf, status: SiteStatus): Pick<Pages, 'stopMail'> {
  return {
    stopMail: ({ path, ...given }) => {
      const t = translator(given.locale);
      return fill(shellOf('page', given.locale), {
        path,
        title: t(given.isStopped ? 'stop.doneTitle' : 'stop.title'),
        isPrivate: true,
        view: h(StopMail, { ...given, t, status }),
      });
    },
  };
}

function answerPages(
  shellOf: ShellOf,
): Pick<Pages, 'bookingEnded' | 'notFound' | 'refusal' | 'feedback'> {
  return {
    bookingEnded: (locale) => {
      const t = translator(locale);
      return fill(shellOf('page', locale), {
        path: pagePaths.home,
        title: t('booked.ended'),
        view: h(BookingEndedPage, { t, locale }),
      });
    },
    notFound: (locale) => {
      const t = translator(locale);
      return fill(shellOf('page', locale), {
        path: pagePaths.home,
        title: t('notFound.title'),
        view: h(NotFoundPage, { t, locale }),
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

/** The links to other languages lead home: pages of units and of staff are in Swedish only. */
function staffPages(shellOf: ShellOf, status: SiteStatus): Pick<Pages, 'staff'> {
  const t = translator(sourceLocale);
  return {
    staff: ({ title, isWrong = false, view }) => {
      const whole = `${examplePrefix(sourceLocale, status)}${title}`;
      return fill(shellOf('page', sourceLocale), {
        path: pagePaths.home,
        title: isWrong ? wrong(sourceLocale, whole) : whole,
        isPrivate: true,
        view: h(Fragment, null, h(ExampleNotice, { t, status }), view),
      });
    },
  };
}
