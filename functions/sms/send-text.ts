import { failed } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import { textNumberOf } from '../../src/domain/sms/text-number.ts';
import { mailTranslator } from '../../src/i18n/strings.ts';
import { bookingToTell } from '../mail/booking-to-tell.ts';
import type { Message } from '../outbox/message.ts';
import type { ApplicantKind } from '../outbox/message-kinds.ts';
import { applicantKinds, isOneOf } from '../outbox/message-kinds.ts';
import type { Services } from '../services.ts';
import type { TextProblem } from './texter.ts';
import { writeText } from './write-text.ts';
import type { TextKind } from './write-text.ts';

type Needed = Pick<Services, 'database' | 'keyring' | 'catalogue' | 'texter'>;

/** `off`: texts were switched off after this one was written. */
export type NotTexted = TextProblem | 'off';

/** What is said of each; nothing of that somebody began to wait, which is not texted. */
const textKindOf: Readonly<Record<Exclude<ApplicantKind, 'waitBegun'>, TextKind>> = {
  applicantConfirmation: 'confirmation',
  applicantCancellation: 'cancellation',
  applicantMove: 'move',
  sessionCancelled: 'sessionCancelled',
  sessionMoved: 'sessionMoved',
  sessionRestored: 'sessionRestored',
  reminderDayBefore: 'reminder',
  reminderSameDay: 'reminder',
  offer: 'offer',
  offerEnded: 'noSeat',
  waitEnded: 'noSeat',
  waitCancelled: 'sessionCancelled',
  waitMoved: 'waitMoved',
};

/**
 * Makes the text of an outbox row and sends it, at that moment: until then its words exist nowhere. Throws when its
 * booking is gone or cannot be unsealed.
 */
export async function sendText(
  { texter, ...services }: Needed,
  { id, kind, booking_id: bookingId }: Message,
): Promise<Result<undefined, NotTexted>> {
  if (!texter) return failed('off');
  if (!isOneOf(applicantKinds, kind) || kind === 'waitBegun')
    throw new Error(`Nobody is texted ${kind}.`);
  const { locale, session, person, offerUntil } = await bookingToTell(services, bookingId ?? '');
  const to = textNumberOf(person);
  if (to === undefined) return failed('refused');
  const text = writeText(mailTranslator(locale), {
    kind: textKindOf[kind],
    locale,
    status: services.catalogue.status,
    startsAt: session.starts_at,
    answerBy: offerUntil ?? session.closes_at,
  });
  return texter.send({ id, to, text });
}
