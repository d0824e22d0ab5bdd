import { phoneForReading } from '../../../src/domain/booking/phone.ts';
import { formatDate, formatTime } from '../../../src/i18n/dates.ts';
import { factsOf, sourceLocale } from '../../../src/i18n/locales.ts';
import { mailTranslator, translator } from '../../../src/i18n/strings.ts';
import type { UiKey } from '../../../src/i18n/strings.ts';
import type { Person } from '../../booking/person.ts';
import type { BookingToTell } from '../booking-to-tell.ts';
import { isolate } from '../letter.ts';
import type { Letter } from '../letter.ts';
import type { Mail } from '../mailer.ts';
import type { Sender } from '../sender.ts';
import { examplePrefix, sessionSubject } from './session-subject.ts';

const t = mailTranslator(sourceLocale);
const ui = translator(sourceLocale);

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
      { kind: 'facts', rows: sessionRows(booking, sender) },
      { kind: 'facts', rows: personRows(booking) },
      { kind: 'paragraph', text: t('unit.confirmWishes') },
      { kind: 'paragraph', text: t(hasEmail ? 'unit.reply' : 'unit.noEmail') },
      { kind: 'paragraph', text: t('unit.notRegistration') },
    ],
    to: sender.bookingMailTo,
    ...(hasEmail ? { replyTo: person.email } : {}),
  };
}

function sessionRows(booking: BookingToTell, sender: Sender): [string, string][] {
  const { session, reference, createdAt } = booking;
  const range = t('time.range', {
    from: formatTime(session.starts_at),
    to: formatTime(session.ends_at),
  });
  const bookedAt = createdAt.toISOString();
  return [
    [t('unit.unit'), sender.unitNames.get(session.unit) ?? session.unit],
    [ui('booked.when'), `${formatDate(sourceLocale, session.starts_at, 'withYear')}, ${range}`],
    [ui('booked.where'), session.place],
    [t('unit.reference'), reference],
    [
      t('unit.bookedAt'),
      `${formatDate(sourceLocale, bookedAt, 'withYear')} ${formatTime(bookedAt)}`,
    ],
  ];
}

function personRows({ person, locale }: BookingToTell): [string, string][] {
  return [
    [t('unit.name'), isolate(person.name)],
    [t('unit.email'), person.email === '' ? t('unit.notGiven') : isolate(person.email)],
    [t('unit.phone'), person.phone === '' ? t('unit.notGiven') : phoneForReading(person.phone)],
    [t('unit.locale'), isolate(factsOf(locale).name)],
    [t('unit.interpreter'), interpreterOf(person)],
    [t('unit.needs'), needsOf(person)],
  ];
}

function interpreterOf({ interpreter }: Person): string {
  return interpreter === '' ? t('unit.none') : ui(`language.${interpreter}` as UiKey);
}

function needsOf({ needs }: Person): string {
  return needs.map((need) => ui(`need.${need}` as UiKey)).join('; ') || t('unit.none');
}
