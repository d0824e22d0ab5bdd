import type { Locale } from '../../../src/i18n/locales.ts';
import { mailTranslator, translator } from '../../../src/i18n/strings.ts';
import type { BookingToTell } from '../booking-to-tell.ts';
import type { Block, Letter } from '../letter.ts';
import type { Mail } from '../mailer.ts';
import type { Sender } from '../sender.ts';
import { bookingFacts, exampleOf, linkToBooking, swedishBeneath } from './applicant-blocks.ts';
import { bookingCalendar } from './booking-calendar.ts';
import { sessionSubject } from './session-subject.ts';

/** To the applicant, in the language of the booking: what is booked, and what a booking is. */
export function applicantConfirmation(
  booking: BookingToTell,
  sender: Sender,
): Letter & Pick<Mail, 'to' | 'calendar'> {
  const { locale, session, person } = booking;
  const t = mailTranslator(locale);
  return {
    locale,
    subject: sessionSubject(locale, sender.status, session.starts_at),
    blocks: [
      ...exampleOf(locale, sender),
      { kind: 'paragraph', text: t('confirmation.intro') },
      bookingFacts(booking),
      { kind: 'paragraph', text: t('confirmation.calendar') },
      ...linkToBooking(booking, sender),
      ...whatBookingIs(locale),
      { kind: 'paragraph', text: t('confirmation.notYou') },
      { kind: 'paragraph', text: t('confirmation.noReply') },
      ...swedishBeneath(locale, whatBookingIs),
    ],
    to: person.email,
    calendar: bookingCalendar(booking, sender, 'REQUEST'),
  };
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
