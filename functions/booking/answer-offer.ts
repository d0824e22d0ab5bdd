import { failed, succeeded } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import { toUtc } from '../../src/domain/time.ts';
import { dropUnsentOf } from '../outbox/message.ts';
import type { Statement } from '../storage/database.ts';
import { acceptRow, endRow } from './booking-store.ts';
import { isDone, maxTries, readHeld, tellOf } from './change-of-booking.ts';
import type { HeldBooking, Needed } from './change-of-booking.ts';
import { planReminders } from './plan-reminders.ts';
import { giveUpSeats, holdSessionAsSeen } from './seats.ts';
import { passOn } from './waiting-list.ts';

/** Whether an offer can still be answered. */
export function canAnswer({ booking }: Pick<HeldBooking, 'booking'>, now: Date): boolean {
  return booking.state === 'offered' && (booking.offer_until ?? '') > toUtc(now);
}

/**
 * Makes an offer a booking: the unit is told of it, and the applicant as of any booking. `offerEnded`: its time is over,
 * or it was given up.
 */
export async function acceptOffer(
  services: Needed,
  id: string,
): Promise<Result<{ readonly isRepeat: boolean }, 'offerEnded' | 'ended'>> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const held = await readHeld(services, id);
    const { booking, session } = held;
    if (booking.state === 'booked') return succeeded({ isRepeat: true });
    if (booking.state === 'cancelled') return failed('ended');
    if (!canAnswer(held, services.clock())) return failed('offerEnded');
    const news = { toApplicant: 'applicantConfirmation', toUnits: ['unitRequest'] } as const;
    const done = await isDone(services, [
      // Before the row, as everywhere in line; as it was seen, so that the reminders are of the right day.
      holdSessionAsSeen(session),
      acceptRow(booking, toUtc(services.clock())),
      ...tellOf(services, booking, news),
      ...planReminders(services, booking, session),
    ]);
    if (done) return succeeded({ isRepeat: false });
  }
  throw new Error('An offer changes too fast to be accepted.');
}

/**
 * Gives up waiting, or says no to an offer, which then goes to the next in line. Nobody is told: the page says it, and
 * no seat was had. `accepted`: the offer has become a booking, which is cancelled and not left.
 */
export async function leaveLine(
  services: Needed,
  id: string,
): Promise<Result<{ readonly isRepeat: boolean }, 'accepted'>> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const held = await readHeld(services, id);
    const { state } = held.booking;
    if (state === 'booked' || state === 'cancelled') return failed('accepted');
    if (state === 'left' || state === 'expired') return succeeded({ isRepeat: true });
    if (await isDone(services, await leavingBatch(services, held)))
      return succeeded({ isRepeat: false });
  }
  throw new Error('A party in line changes too fast to leave it.');
}

async function leavingBatch(services: Needed, held: HeldBooking): Promise<Statement[]> {
  const { booking } = held;
  return [
    ...(await leavingStatements(services, held)),
    dropUnsentOf(':bookingId', { bookingId: booking.id }),
  ];
}

/** Takes a party out of the line, and passes on the seats that were held for it. */
export async function leavingStatements(
  services: Needed,
  { booking, session }: HeldBooking,
): Promise<Statement[]> {
  const left = endRow(booking, 'left', toUtc(services.clock()));
  if (booking.state === 'waiting') return [left];
  return [
    giveUpSeats(session.id, booking.party),
    left,
    ...(await passOn(services, session, booking.party)),
  ];
}
