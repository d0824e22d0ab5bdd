import type { StoredBooking } from '../booking/booking-store.ts';
import type { ApplicantKind } from './message-kinds.ts';

/** How a message travels: `text` to a Swedish mobile that the person lets us text, `mail` to everybody else. */
export const channels = ['mail', 'text'] as const;

export type Channel = (typeof channels)[number];

/** What a booking can be told by. */
export type Reach = Pick<StoredBooking, 'has_email' | 'has_text'>;

/** Condition, in SQL, of a booking that any channel reaches. */
export const canBeReached = '(has_email = 1 OR has_text = 1)';

/** The same of a booking that was read. */
export function isReached(reach: Reach): boolean {
  return reach.has_email === 1 || reach.has_text === 1;
}

/**
 * What is texted also to those who get it as mail: it comes when nobody waits for it, and a mail may be read too late.
 * What they have just done themselves stands on the page before them.
 */
const textedBesideMail: ReadonlySet<ApplicantKind> = new Set([
  'sessionCancelled',
  'sessionMoved',
  'sessionRestored',
  'reminderDayBefore',
  'reminderSameDay',
  'offer',
  'waitCancelled',
  'waitMoved',
]);

/** Stands on the page before them, and there is nothing to come to yet. */
const neverTexted: ReadonlySet<ApplicantKind> = new Set(['waitBegun']);

/** The one rule of what goes to an applicant by which channel. */
export function channelsOf(kind: ApplicantKind, reach: Reach): Channel[] {
  const hasMail = reach.has_email === 1;
  const isTexted =
    reach.has_text === 1 && !neverTexted.has(kind) && (!hasMail || textedBesideMail.has(kind));
  return [...(hasMail ? (['mail'] as const) : []), ...(isTexted ? (['text'] as const) : [])];
}

/** The same rule as a condition of bookings, for those who are told by one channel. */
export function toldBy(channel: Channel, kind: ApplicantKind): string {
  if (channel === 'mail') return 'has_email = 1';
  if (neverTexted.has(kind)) return '1 = 0';
  return textedBesideMail.has(kind) ? 'has_text = 1' : '(has_text = 1 AND has_email = 0)';
}
