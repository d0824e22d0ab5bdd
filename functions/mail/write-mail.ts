import { factsOf } from '../../src/i18n/locales.ts';
import type { Message } from '../outbox/message.ts';
import { letterHtml } from './LetterHtml.tsx';
import { letterOf } from './letter-of.ts';
import type { Needed } from './letter-of.ts';
import { letterText } from './letter-text.ts';
import type { Mail } from './mailer.ts';
import { senderOf } from './sender.ts';

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
