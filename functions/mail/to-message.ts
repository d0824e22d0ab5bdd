import type { SendMailOptions } from 'nodemailer';
import type { Mail } from './mailer.ts';

/** A mail in the words of nodemailer, which encodes headers and bodies. Shared by the drivers. */
export function toMessage(mail: Mail, from: string): SendMailOptions {
  return {
    // As objects: an address is never parsed as a list, whatever it holds.
    from: { name: '', address: from },
    to: { name: '', address: mail.to },
    ...(mail.replyTo === undefined ? {} : { replyTo: { name: '', address: mail.replyTo } }),
    subject: mail.subject,
    messageId: `<${mail.messageId}>`,
    date: mail.date,
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
    ...(mail.calendar === undefined
      ? {}
      : { icalEvent: { ...mail.calendar, filename: 'calendar.ics' } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
