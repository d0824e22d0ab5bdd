import { mailTranslator } from '../../../src/i18n/strings.ts';
import type { BookingToTell } from '../booking-to-tell.ts';
import { invitationFile } from '../calendar.ts';
import type { CalendarMethod } from '../calendar.ts';
import type { CalendarFile } from '../mailer.ts';
import type { Sender } from '../sender.ts';
import { examplePrefix } from './session-subject.ts';

/** The calendar entry of a booking as it is now: the same entry at every change, by its reference. */
export function bookingCalendar(
  booking: BookingToTell,
  sender: Sender,
  method: CalendarMethod,
): CalendarFile {
  const { locale, session, reference, person, sequence, changedAt } = booking;
  const t = mailTranslator(locale);
  const content = invitationFile({
    method,
    uid: `${reference}@${sender.domain}`,
    sequence,
    startsAt: session.starts_at,
    endsAt: session.ends_at,
    writtenAt: changedAt,
    summary: `${examplePrefix(locale, sender.status)}${t('meeting')}`,
    description: t('calendar.description', { reference }),
    // Calendars show the name of who invites: a word, since the address may tell whose meeting it is.
    organizer: { name: t('meeting'), email: sender.mailFrom },
    attendee: person.email,
  });
  return { method, content };
}
