import { failed, succeeded } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import { toUtc } from '../../src/domain/time.ts';
import { endRow } from './booking-store.ts';
import { canChange, isDone, maxTries, readHeld, tellOf } from './change-of-booking.ts';
import type { Needed } from './change-of-booking.ts';
import { giveUpSeats } from './seats.ts';
import { passOn } from './waiting-list.ts';

/**
 * Cancels a booking and passes its seats on, or says that its meeting has begun. State, counter, offers and messages are
 * one batch, which a booking in any other state breaks; what is told is read anew, so nothing is called cancelled that is
 * not.
 */
export async function cancelBooking(
  services: Needed,
  id: string,
): Promise<Result<{ readonly isRepeat: boolean }, 'started' | 'ended'>> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const held = await readHeld(services, id);
    const { booking, session } = held;
    if (booking.state === 'cancelled') return succeeded({ isRepeat: true });
    if (booking.state !== 'booked') return failed('ended');
    if (!canChange(held, services.clock())) return failed('started');
    const news = { toApplicant: 'applicantCancellation', toUnits: ['unitCancellation'] } as const;
    const done = await isDone(services, [
      endRow(booking, 'cancelled', toUtc(services.clock())),
      giveUpSeats(session.id, booking.party),
      ...(await passOn(services, session, booking.party)),
      ...tellOf(services, booking, news),
    ]);
    if (done) return succeeded({ isRepeat: false });
  }
  throw new Error('A booking changes too fast to be cancelled.');
}
