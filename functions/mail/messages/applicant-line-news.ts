import { bookUnitPath, inLanguage, myBookingPath } from '../../../src/domain/paths.ts';
import { formatDate, formatTime } from '../../../src/i18n/dates.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { mailTranslator } from '../../../src/i18n/strings.ts';
import type { MailKey } from '../../../src/i18n/strings.ts';
import type { StoredSession } from '../../booking/session-store.ts';
import type { LineKind } from '../../outbox/message-kinds.ts';
import type { BookingToTell } from '../booking-to-tell.ts';
import { isolateLatin } from '../letter.ts';
import type { Block, Letter } from '../letter.ts';
import type { Mail } from '../mailer.ts';
import type { Sender } from '../sender.ts';
import {
  bookingFacts,
  datesList,
  exampleOf,
  movedFrom,
  swedishBeneath,
} from './applicant-blocks.ts';
import { sessionSubject } from './session-subject.ts';

export interface LineNews {
  readonly kind: LineKind;
  /** When the session began before it was moved (ISO UTC). */
  readonly wasAt: string | null;
  /** The nearest other dates that can be booked. */
  readonly dates: readonly StoredSession[];
}

/** To somebody who waits for a seat, or has waited, in the language of the form: what has come of it. Without a calendar
 * entry: there is no seat. */
export function applicantLineNews(
  booking: BookingToTell,
  sender: Sender,
  { kind, wasAt, dates }: LineNews,
): Letter & Pick<Mail, 'to'> {
  const { locale, session, person } = booking;
  const t = mailTranslator(locale);
  return {
    locale,
    subject: sessionSubject(locale, sender.status, session.starts_at),
    blocks: [
      ...exampleOf(locale, sender),
      { kind: 'paragraph', text: introOf(booking, kind) },
      bookingFacts(booking),
      ...movedFrom(locale, wasAt),
      ...(booking.state === 'offered' ? answerUntil(booking) : []),
      ...(isOver(kind) ? otherTimes(booking, sender, dates) : linkToLine(booking, sender)),
      ...tellThem(locale),
      { kind: 'paragraph', text: t('wait.notYou') },
      { kind: 'paragraph', text: t('confirmation.noReply') },
      ...swedishBeneath(locale, tellThem),
    ],
    to: person.email,
  };
}

const intros = {
  waitBegun: 'wait.intro',
  offer: 'offer.intro',
  offerEnded: 'offerEnded.intro',
  waitEnded: 'waitEnded.intro',
  waitCancelled: 'waitCancelled.intro',
  waitMoved: 'waitMoved.intro',
} as const satisfies Record<LineKind, MailKey>;

function introOf({ locale, state, party }: BookingToTell, kind: LineKind): string {
  const isHeld = kind === 'waitMoved' && state === 'offered';
  return mailTranslator(locale)(isHeld ? 'waitMoved.offered' : intros[kind], { count: party });
}

function isOver(kind: LineKind): boolean {
  return kind === 'offerEnded' || kind === 'waitEnded' || kind === 'waitCancelled';
}

function answerUntil({ locale, offerUntil }: BookingToTell): Block[] {
  if (offerUntil === null) return [];
  const text = mailTranslator(locale)('offer.until', {
    date: formatDate(locale, offerUntil),
    time: isolateLatin(locale, formatTime(offerUntil)),
  });
  return [{ kind: 'paragraph', text }];
}

function linkToLine({ locale, token, state }: BookingToTell, sender: Sender): Block[] {
  const t = mailTranslator(locale);
  const isOffered = state === 'offered';
  const next: Block[] = isOffered ? [] : [{ kind: 'paragraph', text: t('wait.next') }];
  const url = sender.publicOrigin + inLanguage(locale, myBookingPath(token));
  return [
    ...next,
    { kind: 'link', text: t(isOffered ? 'offer.link' : 'wait.link'), url },
    { kind: 'paragraph', text: t('confirmation.linkSecret') },
  ];
}

/** The booking itself leads nowhere any more: another date is booked anew. */
function otherTimes(
  { locale, session }: BookingToTell,
  sender: Sender,
  dates: readonly StoredSession[],
): Block[] {
  const t = mailTranslator(locale);
  const url = sender.publicOrigin + inLanguage(locale, bookUnitPath(session.unit));
  return [
    { kind: 'paragraph', text: t('others.noSeat') },
    ...datesList(locale, dates, { kind: 'link', text: t('others.book'), url }),
  ];
}

function tellThem(locale: Locale, partLocale?: Locale): Block[] {
  return [{ kind: 'paragraph', text: mailTranslator(locale)('wait.tellThem'), locale: partLocale }];
}
