import { sourceLocale } from '../../../src/i18n/locales.ts';
import { mailTranslator } from '../../../src/i18n/strings.ts';
import type { BookingToTell } from '../booking-to-tell.ts';
import type { Block, Letter } from '../letter.ts';
import type { Mail } from '../mailer.ts';
import type { Sender } from '../sender.ts';
import { examplePrefix, sessionSubject } from './session-subject.ts';
import { bookingRows, personRows, sessionRows, wishesToConfirm } from './unit-rows.ts';

const t = mailTranslator(sourceLocale);

/** To the unit, in Swedish: all it needs to receive the person, and nothing more. */
export function unitRequest(
  booking: BookingToTell,
  sender: Sender,
): Letter & Pick<Mail, 'to' | 'replyTo'> {
  const { person, session } = booking;
  const hasEmail = person.email !== '';
  return {
    locale: sourceLocale,
    subject: sessionSubject(sourceLocale, sender.status, session.starts_at),
    blocks: [
      {
        kind: 'paragraph',
        text: `${examplePrefix(sourceLocale, sender.status)}${t('unit.intro')}`,
      },
      ...sinceCancelled(booking),
      { kind: 'facts', rows: [...sessionRows(session, sender), ...bookingRows(booking)] },
      { kind: 'facts', rows: personRows(booking) },
      ...wishesToConfirm(person),
      { kind: 'paragraph', text: t(hasEmail ? 'unit.reply' : 'unit.noEmail') },
      { kind: 'paragraph', text: t('unit.notRegistration') },
    ],
    to: sender.bookingMailTo,
    ...(hasEmail ? { replyTo: person.email } : {}),
  };
}

/** What was told first may arrive last: nobody is to be waited for who is known not to come. */
export function sinceCancelled({ isCancelled }: BookingToTell): Block[] {
  return isCancelled ? [{ kind: 'paragraph', text: t('unit.sinceCancelled') }] : [];
}
