import { toUtc } from '../../src/domain/time.ts';
import { findSession, sessionsFor } from '../booking/session-store.ts';
import type { StoredSession } from '../booking/session-store.ts';
import { findFeedback } from '../feedback/feedback-store.ts';
import type { Message } from '../outbox/message.ts';
import {
  applicantKinds,
  isOneOf,
  lineKinds,
  rosterKinds,
  unitBookingKinds,
  unitSessionKinds,
} from '../outbox/message-kinds.ts';
import type { ApplicantKind, UnitBookingKind, UnitSessionKind } from '../outbox/message-kinds.ts';
import { countTold } from '../outbox/overdue.ts';
import { AddressStopped, isStopped } from '../mail-stop/mail-stops.ts';
import { withStopLink } from '../mail-stop/stop-link.ts';
import { rosterLetter, withRosterLink } from '../roster/roster-letter.ts';
import type { Services } from '../services.ts';
import { bookedAndStopped, bookedOutOfReach, bookingToTell } from './booking-to-tell.ts';
import type { BookingToTell } from './booking-to-tell.ts';
import type { Letter } from './letter.ts';
import type { Mail } from './mailer.ts';
import { accessibilityFeedback } from './messages/accessibility-feedback.ts';
import { applicantConfirmation } from './messages/applicant-confirmation.ts';
import { applicantLineNews } from './messages/applicant-line-news.ts';
import { applicantNews } from './messages/applicant-news.ts';
import { operatorNotice } from './messages/operator-notice.ts';
import { unitNews } from './messages/unit-news.ts';
import { unitRequest } from './messages/unit-request.ts';
import { unitSessionNews } from './messages/unit-session-news.ts';
import type { Sender } from './sender.ts';

export type Needed = Pick<
  Services,
  'database' | 'keyring' | 'settings' | 'catalogue' | 'clock' | 'random'
>;

/** A letter and to whom it goes, with what goes with it. */
type Addressed = Letter & Pick<Mail, 'to' | 'replyTo' | 'calendar'>;

/**
 * Reads what a message is about, as it is now, and puts it into words. Throws when it is gone or cannot be unsealed, and
 * `AddressStopped` when whoever would read it wants no mail.
 */
export function letterOf(services: Needed, sender: Sender, message: Message): Promise<Addressed> {
  const { kind } = message;
  if (isOneOf(applicantKinds, kind)) return applicantLetter(services, sender, message, kind);
  if (isOneOf(unitBookingKinds, kind)) return unitLetter(services, sender, message, kind);
  if (isOneOf(unitSessionKinds, kind)) return sessionLetter(services, sender, message, kind);
  if (isOneOf(rosterKinds, kind)) return rosterLetter(services, sender, message, kind);
  return keepersLetter(services, sender, message, kind);
}

async function applicantLetter(
  services: Needed,
  sender: Sender,
  message: Message,
  kind: ApplicantKind,
): Promise<Addressed> {
  const booking = await bookingToTell(services, message.booking_id ?? '');
  if (await isStopped(services, booking.person.email)) throw new AddressStopped();
  const write = async () => {
    if (kind === 'applicantConfirmation') return applicantConfirmation(booking, sender);
    const dates = await nearestDates(services, booking);
    if (isOneOf(lineKinds, kind))
      return applicantLineNews(booking, sender, { kind, wasAt: message.was_at, dates });
    return applicantNews(booking, sender, { kind, wasAt: message.was_at, dates });
  };
  return withStopLink(services, sender, await write());
}

const datesOffered = 3;

/** The next sessions of the same unit with seats for this booking's party. */
async function nearestDates(
  { database, clock }: Needed,
  { session, party }: BookingToTell,
): Promise<StoredSession[]> {
  const open = await sessionsFor(database, toUtc(clock()), party, session.unit);
  return open.filter(({ id }) => id !== session.id).slice(0, datesOffered);
}

async function unitLetter(
  services: Needed,
  sender: Sender,
  { booking_id: bookingId, session_id: leftId }: Message,
  kind: UnitBookingKind,
): Promise<Addressed> {
  const booking = await bookingToTell(services, bookingId ?? '');
  const left = leftId === null ? undefined : await findSession(services.database, leftId);
  const letter =
    kind === 'unitRequest' ? unitRequest(booking, sender) : unitNews(booking, sender, kind, left);
  const session = kind === 'unitLeft' && left ? left : booking.session;
  return withRosterLink(services, sender, letter, session);
}

async function sessionLetter(
  services: Needed,
  sender: Sender,
  { session_id: sessionId, was_at: wasAt }: Message,
  kind: UnitSessionKind,
): Promise<Addressed> {
  const session = await findSession(services.database, sessionId ?? '');
  if (!session) throw new Error('The session of a message is gone.');
  const unreached = await bookedOutOfReach(services, session.id);
  const stopped = await bookedAndStopped(services, session.id);
  const letter = unitSessionNews({ kind, session, wasAt, unreached, stopped }, sender);
  return withRosterLink(services, sender, letter, session);
}

async function keepersLetter(
  services: Needed,
  sender: Sender,
  { feedback_id: feedbackId, created_at: createdAt }: Message,
  kind: 'accessibilityFeedback' | 'operatorNotice',
): Promise<Addressed> {
  if (kind === 'operatorNotice')
    return operatorNotice(await countTold(services.database, createdAt), sender);
  const { content, locale } = await findFeedback(services, feedbackId ?? '');
  return accessibilityFeedback(content, locale, sender);
}
