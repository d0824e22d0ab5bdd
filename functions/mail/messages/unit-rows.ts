import { phoneForReading } from '../../../src/domain/booking/phone.ts';
import { formatDate, formatTime } from '../../../src/i18n/dates.ts';
import { factsOf, sourceLocale } from '../../../src/i18n/locales.ts';
import { mailTranslator, translator } from '../../../src/i18n/strings.ts';
import type { UiKey } from '../../../src/i18n/strings.ts';
import type { Person } from '../../booking/person.ts';
import type { StoredSession } from '../../booking/session-store.ts';
import type { BookingToTell } from '../booking-to-tell.ts';
import { isolate } from '../letter.ts';
import type { Block } from '../letter.ts';
import type { Sender } from '../sender.ts';

// Label and value, in Swedish, of what a unit is told.

const t = mailTranslator(sourceLocale);
const ui = translator(sourceLocale);

type Row = [label: string, value: string];

/** Unit, time and place of a session. */
export function sessionRows(session: StoredSession, sender: Sender): Row[] {
  const range = t('time.range', {
    from: formatTime(session.starts_at),
    to: formatTime(session.ends_at),
  });
  return [
    [t('unit.unit'), sender.unitNames.get(session.unit) ?? session.unit],
    [ui('booked.when'), `${formatDate(sourceLocale, session.starts_at, 'withYear')}, ${range}`],
    [ui('booked.where'), session.place],
  ];
}

/** A moment, with its year. */
export function momentOf(utc: string): string {
  return `${formatDate(sourceLocale, utc, 'withYear')} ${formatTime(utc)}`;
}

/** Reference, seats, and when the booking was made. */
export function bookingRows({ reference, party, createdAt }: BookingToTell): Row[] {
  return [
    [t('unit.reference'), reference],
    [t('unit.seats'), String(party)],
    [t('unit.bookedAt'), momentOf(createdAt.toISOString())],
  ];
}

/** All that is known about the person. */
export function personRows({ person, locale }: Pick<BookingToTell, 'person' | 'locale'>): Row[] {
  return [
    [t('unit.name'), isolate(person.name)],
    [t('unit.email'), person.email === '' ? t('unit.notGiven') : isolate(person.email)],
    [t('unit.phone'), phoneOf(person)],
    [t('unit.locale'), isolate(factsOf(locale).name)],
    [t('unit.interpreter'), interpreterOf(person)],
    [t('unit.needs'), needsOf(person)],
    ...(person.helped ? [[t('unit.helped'), t('unit.helpedYes')] as Row] : []),
    ...(person.withCode ? [[t('unit.code'), t('unit.codeUsed')] as Row] : []),
  ];
}

/** That the unit must answer what the person wishes, if they wish for anything. */
export function wishesToConfirm({ interpreter, needs }: Person): Block[] {
  if (interpreter === '' && needs.length === 0) return [];
  return [{ kind: 'paragraph', text: t('unit.confirmWishes') }];
}

export function phoneOf({ phone }: Person): string {
  return phone === '' ? t('unit.notGiven') : phoneForReading(phone);
}

function interpreterOf({ interpreter }: Person): string {
  return interpreter === '' ? t('unit.none') : ui(`language.${interpreter}` as UiKey);
}

function needsOf({ needs }: Person): string {
  return needs.map((need) => ui(`need.${need}` as UiKey)).join('; ') || t('unit.none');
}
