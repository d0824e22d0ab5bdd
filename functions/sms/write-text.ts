import type { SiteStatus } from '../../src/domain/site.ts';
import { timeZone } from '../../src/domain/time.ts';
import { formatDate, formatTime } from '../../src/i18n/dates.ts';
import { factsOf } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { Values } from '../../src/i18n/strings.ts';
import { examplePrefix } from '../mail/messages/session-subject.ts';
import { maxParts, textParts, withPlainPunctuation } from './text-parts.ts';

/** What a text can say. */
export const textKinds = [
  'confirmation',
  'cancellation',
  'move',
  'sessionCancelled',
  'sessionMoved',
  'sessionRestored',
  'reminder',
  /** A seat for somebody on the waiting list. */
  'offer',
  /** That there was none, or not in time. */
  'noSeat',
  /** Of a meeting at which somebody waits for a seat, or is offered one. */
  'waitMoved',
] as const;

export type TextKind = (typeof textKinds)[number];

/** The sentences of texts, in `mail.json`. */
export type TextKey =
  'meeting' | 'subject' | `text.${TextKind}` | 'text.notYou' | 'text.call' | 'text.answer';

/** `mailTranslator(locale)`. */
export type TextWords = (key: TextKey, values?: Values) => string;

export interface TextToWrite {
  readonly kind: TextKind;
  readonly locale: Locale;
  readonly status: SiteStatus;
  /** When the meeting begins (ISO UTC); of a moved one, when it begins now. */
  readonly startsAt: string;
  /** When an offer ends (ISO UTC). Other texts do not say it. */
  readonly answerBy?: string;
}

/**
 * The words of a text: "Information meeting", date and time, and what has happened to it. Nothing about Jobbtorg, money
 * or the person, and no link: a text stays on a screen that others see, and the address of a booking is its key. Throws when it does not fit in two parts.
 */
export function writeText(words: TextWords, about: TextToWrite): string {
  const must = fullSentence(words, about);
  if (!fits(must)) throw new Error(`A text (${about.kind}) has no room.`);
  const tail = tails[about.kind];
  const whole = tail === undefined ? must : `${must} ${words(tail)}`;
  return fits(whole) ? whole : must;
}

function fullSentence(words: TextWords, about: TextToWrite): string {
  const { kind, locale, status, startsAt } = about;
  const meeting = words('subject', {
    meeting: words('meeting'),
    date: formatDate(locale, startsAt),
    time: formatTime(startsAt),
  });
  const sentence = words(`text.${kind}`, { meeting, ...untilOf(about) });
  return withPlainPunctuation(`${examplePrefix(locale, status)}${sentence}`);
}

function untilOf(about: TextToWrite): Values {
  const { kind, locale, answerBy } = about;
  if (kind !== 'offer' || answerBy === undefined) return {};
  // The day of the week is enough: no offer lasts for days, and two whole dates have no room in Arabic.
  const weekday = new Intl.DateTimeFormat(factsOf(locale).intl, { timeZone, weekday: 'long' });
  return { day: weekday.format(new Date(answerBy)), time: formatTime(answerBy) };
}

/** What is good to know beside it, said when there is room. */
const tails: Readonly<Partial<Record<TextKind, TextKey>>> = {
  confirmation: 'text.notYou',
  sessionCancelled: 'text.call',
  offer: 'text.answer',
};

function fits(text: string): boolean {
  return textParts(text) <= maxParts;
}
