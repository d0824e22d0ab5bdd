import type { Mail } from '../mail/mailer.ts';

/** A mail for the tests of the drivers. */
export function testMail(changes: Partial<Mail> = {}): Mail {
  return {
    messageId: '3f0e6f5e-8d1c-4c52-9c3d-0f4f6b1d2a11@boka.example.org',
    to: 'asa@example.org',
    subject: 'Informationsmöte',
    text: 'Välkommen\n',
    html: '<p>Välkommen</p>',
    language: 'sv',
    date: new Date('2026-11-23T13:00:00Z'),
    ...changes,
  };
}
