import { factsOf } from '../../src/i18n/locales.ts';
import { findFeedback } from '../feedback/feedback-store.ts';
import { countTold } from '../outbox/overdue.ts';
import type { Message } from '../outbox/message.ts';
import type { Services } from '../services.ts';
import { bookingToTell } from './booking-to-tell.ts';
import type { Letter } from './letter.ts';
import { letterHtml } from './LetterHtml.tsx';
import { letterText } from './letter-text.ts';
import type { Mail } from './mailer.ts';
import { accessibilityFeedback } from './messages/accessibility-feedback.ts';
import { applicantConfirmation } from './messages/applicant-confirmation.ts';
import { operatorNotice } from './messages/operator-notice.ts';
import { unitRequest } from './messages/unit-request.ts';
import { senderOf } from './sender.ts';
import type { Sender } from './sender.ts';

type Needed = Pick<Services, 'database' | 'keyring' | 'settings' | 'catalogue' | 'clock'>;

type Addressed = Letter & Pick<Mail, 'to' | 'replyTo' | 'calendar'>;

/** Makes the mail of an outbox row, at the moment it is sent: until then its words exist nowhere. */
export async function writeMail(services: Needed, message: Message): Promise<Mail> {
  const sender = senderOf(services);
  const letter = await letterOf(services, sender, message);
  return {
    messageId: `${message.id}@${sender.domain}`,
    to: letter.to,
    replyTo: letter.replyTo,
    calendar: letter.calendar,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    language: factsOf(letter.locale).lang,
    date: services.clock(),
  };
}

async function letterOf(services: Needed, sender: Sender, message: Message): Promise<Addressed> {
  switch (message.kind) {
    case 'unitRequest':
      return unitRequest(await bookingToTell(services, message.booking_id ?? ''), sender);
    case 'applicantConfirmation':
      return applicantConfirmation(await bookingToTell(services, message.booking_id ?? ''), sender);
    case 'accessibilityFeedback': {
      const { content, locale } = await findFeedback(services, message.feedback_id ?? '');
      return accessibilityFeedback(content, locale, sender);
    }
    case 'operatorNotice':
      return operatorNotice(await countTold(services.database, message.created_at), sender);
  }
}
