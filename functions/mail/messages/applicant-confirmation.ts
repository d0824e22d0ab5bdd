import { inLanguage, myBookingPath } from '../../../src/domain/paths.ts';
import { formatDate, formatTime } from '../../../src/i18n/dates.ts';
import { factsOf, sourceLocale } from '../../../src/i18n/locales.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { mailTranslator, translator } from '../../../src/i18n/strings.ts';
import type { BookingToTell } from '../booking-to-tell.ts';
import { invitationFile } from '../calendar.ts';
import { isolateLatin } from '../letter.ts';
import type { Block, Letter } from '../letter.ts';
import type { Mail } from '../mailer.ts';
import type { Sender } from '../sender.ts';
import { examplePrefix, sessionSubject } from './session-subject.ts';

/**
 * To the applicant, in the language of the booking. Repeats nothing that was typed, not even the name: whoever typed
 * another person's address cannot make us send that person their words.
 */
export function applicantConfirmation(
  booking: BookingToTell,
  sender: Sender,
): Letter & Pick<Mail, 'to' | 'calendar'> {
  const { locale, session, person } = booking;
  return {
    locale,
    subject: sessionSubject(locale, sender.status, session.starts_at),
    blocks: blocksOf(booking, sender),
    to: person.email,
    calendar: invitationOf(booking, sender),
  };
}

function blocksOf(booking: BookingToTell, sender: Sender): Block[] {
  const { locale } = booking;
  const t = mailTranslator(locale);
  return [
    ...exampleOf(locale, sender),
    { kind: 'paragraph', text: t('confirmation.intro') },
    { kind: 'facts', rows: factsOfBooking(booking) },
    { kind: 'paragraph', text: t('confirmation.calendar') },
    {
      kind: 'link',
      text: t('confirmation.link'),
      url: sender.publicOrigin + inLanguage(locale, myBookingPath(booking.token)),
    },
    { kind: 'paragraph', text: t('confirmation.linkSecret') },
    ...whatBookingIs(locale),
    { kind: 'paragraph', text: t('confirmation.notYou') },
    { kind: 'paragraph', text: t('confirmation.noReply') },
    ...swedishBeneath(locale),
  ];
}

function exampleOf(locale: Locale, { status }: Sender): Block[] {
  if (status === 'live') return [];
  const t = translator(locale);
  return [{ kind: 'paragraph', text: `${t('example.notice')} ${t('example.explain')}` }];
}

function factsOfBooking({ locale, session, reference }: BookingToTell): [string, string][] {
  const t = translator(locale);
  const mail = mailTranslator(locale);
  const date = formatDate(locale, session.starts_at, 'withYear');
  const time = mail('time.range', {
    from: isolateLatin(locale, formatTime(session.starts_at)),
    to: isolateLatin(locale, formatTime(session.ends_at)),
  });
  return [
    [t('booked.when'), mail('when', { date, time })],
    [t('booked.where'), isolateLatin(locale, session.place)],
    [t('booked.reference'), isolateLatin(locale, reference)],
  ];
}

function whatBookingIs(locale: Locale, partLocale?: Locale): Block[] {
  const t = translator(locale);
  const items = [
    t('book.what.seat'),
    t('book.what.notMoney'),
    t('book.what.notRegistration'),
    t('book.what.attendance'),
    t('book.what.cancel'),
  ];
  return [
    { kind: 'heading', text: t('book.what.title'), locale: partLocale },
    { kind: 'list', items, locale: partLocale },
  ];
}

/** What a booking means may not hang on a translation that nobody has confirmed. */
function swedishBeneath(locale: Locale): Block[] {
  if (factsOf(locale).lang === factsOf(sourceLocale).lang) return [];
  return [
    { kind: 'paragraph', text: mailTranslator(locale)('translation.note') },
    ...whatBookingIs(sourceLocale, sourceLocale),
  ];
}

function invitationOf(booking: BookingToTell, sender: Sender): string {
  const { locale, session, reference, person } = booking;
  const t = mailTranslator(locale);
  return invitationFile({
    uid: `${reference}@${sender.domain}`,
    sequence: 0,
    startsAt: session.starts_at,
    endsAt: session.ends_at,
    writtenAt: booking.createdAt,
    summary: `${examplePrefix(locale, sender.status)}${t('meeting')}`,
    description: t('calendar.description', { reference }),
    // Calendars show the name of who invites: a word, since the address may tell whose meeting it is.
    organizer: { name: t('meeting'), email: sender.mailFrom },
    attendee: person.email,
  });
}
