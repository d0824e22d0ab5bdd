import { inLanguage, moveBookingPath, myBookingPath } from '../../../src/domain/paths.ts';
import { formatDate, formatTime } from '../../../src/i18n/dates.ts';
import { isSwedish, sourceLocale } from '../../../src/i18n/locales.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { mailTranslator, translator } from '../../../src/i18n/strings.ts';
import type { StoredSession } from '../../booking/session-store.ts';
import type { BookingToTell } from '../booking-to-tell.ts';
import { isolateLatin } from '../letter.ts';
import type { Block } from '../letter.ts';
import type { Sender } from '../sender.ts';

// Parts of the mails to applicants. None repeats anything that was typed, not even the name: whoever typed another
// person's address cannot make us send that person their words.

/** In a demo every mail begins with this. */
export function exampleOf(locale: Locale, { status }: Sender): Block[] {
  if (status === 'live') return [];
  const t = translator(locale);
  return [{ kind: 'paragraph', text: `${t('example.notice')} ${t('example.explain')}` }];
}

/** When, where, for how many, and the reference. */
export function bookingFacts({ locale, session, reference, party }: BookingToTell): Block {
  const t = translator(locale);
  const seats: [string, string][] =
    party > 1 ? [[t('booked.party'), isolateLatin(locale, t('booked.partyTwo'))]] : [];
  return {
    kind: 'facts',
    rows: [
      [t('booked.when'), timeOf(locale, session)],
      [t('booked.where'), isolateLatin(locale, session.place)],
      ...seats,
      [t('booked.reference'), isolateLatin(locale, reference)],
    ],
  };
}

/** Date and time of a session, in words. */
function timeOf(locale: Locale, session: StoredSession): string {
  const t = mailTranslator(locale);
  const date = formatDate(locale, session.starts_at, 'withYear');
  const time = t('time.range', {
    from: isolateLatin(locale, formatTime(session.starts_at)),
    to: isolateLatin(locale, formatTime(session.ends_at)),
  });
  return t('when', { date, time });
}

/** The way to my booking, which is for the reader alone. */
export function linkToBooking({ locale, token }: BookingToTell, sender: Sender): Block[] {
  const t = mailTranslator(locale);
  const url = sender.publicOrigin + inLanguage(locale, myBookingPath(token));
  return [
    { kind: 'link', text: t('confirmation.link'), url },
    { kind: 'paragraph', text: t('confirmation.linkSecret') },
  ];
}

/** The nearest other dates, each with its time, and where to move to one of them. */
export function otherDates(
  { locale, token }: BookingToTell,
  sender: Sender,
  dates: readonly StoredSession[],
): Block[] {
  return datesList(locale, dates, {
    kind: 'link',
    text: mailTranslator(locale)('others.choose'),
    url: sender.publicOrigin + inLanguage(locale, moveBookingPath(token)),
  });
}

/** Dates with seats, and the way to choose one of them; or that there are none. */
export function datesList(locale: Locale, dates: readonly StoredSession[], choose: Block): Block[] {
  const t = mailTranslator(locale);
  if (dates.length === 0) return [{ kind: 'paragraph', text: t('others.none') }];
  return [
    { kind: 'heading', text: t('others.title') },
    { kind: 'list', items: dates.map((session) => timeOf(locale, session)) },
    choose,
  ];
}

/** When a session that was moved began before. */
export function movedFrom(locale: Locale, wasAt: string | null): Block[] {
  if (wasAt === null) return [];
  const text = mailTranslator(locale)('sessionMoved.before', {
    date: formatDate(locale, wasAt, 'withYear'),
    time: isolateLatin(locale, formatTime(wasAt)),
  });
  return [{ kind: 'paragraph', text }];
}

/** What is about somebody's money may not hang on a translation that nobody has confirmed. */
export function swedishBeneath(
  locale: Locale,
  blocksIn: (locale: Locale, partLocale: Locale) => readonly Block[],
): Block[] {
  if (isSwedish(locale)) return [];
  return [
    { kind: 'paragraph', text: mailTranslator(locale)('translation.note') },
    ...blocksIn(sourceLocale, sourceLocale),
  ];
}
