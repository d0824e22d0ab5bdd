import type { Result } from '../../src/domain/result.ts';
import type { CalendarMethod } from './calendar.ts';

/** One message as it is sent: to one person, in one language. The sender is the mailer's own. */
export interface Mail {
  /** The same at every attempt, without angle brackets, so that a mail program can drop a second copy. */
  readonly messageId: string;
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Value of `Content-Language`. */
  readonly language: string;
  readonly date: Date;
  readonly calendar?: CalendarFile;
}

/** An invitation, or what takes one back (iCalendar); the method stands in the file too. */
export interface CalendarFile {
  readonly method: CalendarMethod;
  readonly content: string;
}

/**
 * Why a mail was not accepted: no relay could be reached or it would not serve us now, it put off this mail (4xx),
 * or it refuses this mail (5xx).
 */
export type MailProblem = 'unreachable' | 'deferred' | 'refused';

/** Where mail goes. Accepted means that the next server, or the disk, has taken over the duty to keep it. */
export interface Mailer {
  /** Resolves within 25 seconds. */
  send(mail: Mail): Promise<Result<undefined, MailProblem>>;
  close(): Promise<void>;
}
