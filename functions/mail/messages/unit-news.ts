import { sourceLocale } from '../../../src/i18n/locales.ts';
import { mailTranslator } from '../../../src/i18n/strings.ts';
import type { StoredSession } from '../../booking/session-store.ts';
import type { UnitBookingKind } from '../../outbox/message-kinds.ts';
import type { BookingToTell } from '../booking-to-tell.ts';
import type { Letter } from '../letter.ts';
import type { Mail } from '../mailer.ts';
import type { Sender } from '../sender.ts';
import { examplePrefix, sessionSubject } from './session-subject.ts';
import { sinceCancelled } from './unit-request.ts';
import { bookingRows, momentOf, personRows, sessionRows, wishesToConfirm } from './unit-rows.ts';

const t = mailTranslator(sourceLocale);

const intros = {
  unitCancellation: 'unit.cancellation',
  unitMove: 'unit.move',
  unitLeft: 'unit.left',
} as const;

export type UnitNewsKind = Exclude<UnitBookingKind, 'unitRequest'>;

/**
 * To the unit, in Swedish: a person has cancelled or moved. `left` is the session that was left by moving. The unit that
 * a person has left for another is told of that session only.
 */
export function unitNews(
  booking: BookingToTell,
  sender: Sender,
  kind: UnitNewsKind,
  left: StoredSession | undefined,
): Letter & Pick<Mail, 'to' | 'replyTo'> {
  const { person } = booking;
  const session = kind === 'unitLeft' && left ? left : booking.session;
  const before: [string, string][] =
    kind === 'unitMove' && left ? [[t('unit.before'), momentOf(left.starts_at)]] : [];
  const intro = `${examplePrefix(sourceLocale, sender.status)}${t(intros[kind])}`;
  const rows = [...sessionRows(session, sender), ...before, ...bookingRows(booking)];
  return {
    locale: sourceLocale,
    subject: sessionSubject(sourceLocale, sender.status, session.starts_at),
    blocks: [
      { kind: 'paragraph', text: intro },
      ...(kind === 'unitMove' ? sinceCancelled(booking) : []),
      { kind: 'facts', rows },
      { kind: 'facts', rows: personRows(booking) },
      ...(kind === 'unitMove' ? wishesToConfirm(person) : []),
    ],
    to: sender.bookingMailTo,
    ...(person.email === '' ? {} : { replyTo: person.email }),
  };
}
