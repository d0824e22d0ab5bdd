import { readMoment, signMoment } from '../sealing/dated-signature.ts';
import type { Keyring } from '../sealing/keyring.ts';

/** How long a ticket is good, from its moment on (ms). */
const lifetime = 24 * 60 * 60 * 1000;

/**
 * The slower path of those who cannot or do not prove that they are people: from `goodFrom` on, this very form is taken.
 * Bound to the form's `requestId`, which makes one booking at most.
 */
export function makeTicket(
  keyring: Pick<Keyring, 'stamp'>,
  requestId: string,
  goodFrom: Date,
): Promise<string> {
  return signMoment(keyring, { use: 'ticket', requestId }, goodFrom);
}

/** From when a ticket is good; undefined when it is not this form's, or no longer good. */
export async function ticketGoodFrom(
  keyring: Pick<Keyring, 'stamp'>,
  requestId: string,
  ticket: string,
  now: Date,
): Promise<Date | undefined> {
  const goodFrom = await readMoment(keyring, { use: 'ticket', requestId }, ticket);
  const age = now.getTime() - (goodFrom?.getTime() ?? NaN);
  return age <= lifetime ? goodFrom : undefined;
}

const minute = 60_000;

/**
 * The full minute, which a page can show as a clock time, at which a wait of so many minutes has about passed: half a
 * minute more or less.
 */
export function fullMinuteAfter(now: Date, minutes: number): Date {
  return new Date(Math.ceil((now.getTime() + (minutes - 0.5) * minute) / minute) * minute);
}
