import type { Locale } from '../../../src/i18n/locales.ts';
import { mailTranslator, translator } from '../../../src/i18n/strings.ts';
import type { MailKey } from '../../../src/i18n/strings.ts';
import type { StoredSession } from '../../booking/session-store.ts';
import type { ApplicantKind, LineKind } from '../../outbox/message-kinds.ts';
import type { BookingToTell } from '../booking-to-tell.ts';
import type { CalendarMethod } from '../calendar.ts';
import type { Block, Letter } from '../letter.ts';
import type { Mail } from '../mailer.ts';
import type { Sender } from '../sender.ts';
import {
  bookingFacts,
  exampleOf,
  linkToBooking,
  movedFrom,
  otherDates,
  swedishBeneath,
} from './applicant-blocks.ts';
import { bookingCalendar } from './booking-calendar.ts';
import { sessionSubject } from './session-subject.ts';

export type NewsKind = Exclude<ApplicantKind, LineKind | 'applicantConfirmation'>;

interface Shape {
  readonly intro: MailKey;
  /** What the file in the mail does to the calendar. */
  readonly calendar?: { readonly method: CalendarMethod; readonly text: MailKey };
  /** Whether the nearest other dates are offered. */
  readonly offersDates?: true;
  readonly notYou?: MailKey;
}

const adds = { method: 'REQUEST', text: 'confirmation.calendar' } as const;
const changes = { method: 'REQUEST', text: 'change.calendar' } as const;
const removes = { method: 'CANCEL', text: 'cancellation.calendar' } as const;

const shapes = {
  applicantCancellation: {
    intro: 'cancellation.intro',
    calendar: removes,
    notYou: 'cancellation.notYou',
  },
  applicantMove: { intro: 'move.intro', calendar: changes },
  sessionCancelled: { intro: 'sessionCancelled.intro', calendar: removes, offersDates: true },
  sessionMoved: { intro: 'sessionMoved.intro', calendar: changes, offersDates: true },
  sessionRestored: { intro: 'sessionRestored.intro', calendar: adds },
  reminderDayBefore: { intro: 'reminder.intro' },
  reminderSameDay: { intro: 'reminder.intro' },
} as const satisfies Record<NewsKind, Shape>;

export interface News {
  readonly kind: NewsKind;
  /** When the session began before it was moved (ISO UTC). */
  readonly wasAt: string | null;
  /** The nearest other dates that can be booked. */
  readonly dates: readonly StoredSession[];
}

/** To the applicant, in the language of the booking: what has changed, or that the day is near. */
export function applicantNews(
  booking: BookingToTell,
  sender: Sender,
  { kind, wasAt, dates }: News,
): Letter & Pick<Mail, 'to' | 'calendar'> {
  const { locale, session, person } = booking;
  const t = mailTranslator(locale);
  const { intro, calendar, offersDates, notYou }: Shape = shapes[kind];
  const aboutMoney = calendar ? tellThem : cannotCome;
  const paragraph = (key: MailKey | undefined): Block[] =>
    key === undefined ? [] : [{ kind: 'paragraph', text: t(key) }];
  return {
    locale,
    subject: sessionSubject(locale, sender.status, session.starts_at),
    blocks: [
      ...exampleOf(locale, sender),
      ...paragraph(intro),
      bookingFacts(booking),
      ...movedFrom(locale, wasAt),
      ...paragraph(calendar?.text),
      ...(offersDates ? otherDates(booking, sender, dates) : []),
      ...aboutMoney(locale),
      ...linkToBooking(booking, sender),
      ...paragraph(notYou),
      ...paragraph('confirmation.noReply'),
      ...swedishBeneath(locale, aboutMoney),
    ],
    to: person.email,
    ...(calendar ? { calendar: bookingCalendar(booking, sender, calendar.method) } : {}),
  };
}

function tellThem(locale: Locale, partLocale?: Locale): Block[] {
  return [
    { kind: 'paragraph', text: mailTranslator(locale)('change.tellThem'), locale: partLocale },
  ];
}

function cannotCome(locale: Locale, partLocale?: Locale): Block[] {
  const t = translator(locale);
  return [
    { kind: 'heading', text: t('booked.cantCome'), locale: partLocale },
    { kind: 'paragraph', text: t('booked.cantComeText'), locale: partLocale },
  ];
}
