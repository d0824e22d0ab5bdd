import { failed, succeeded } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import { toUtc } from '../../src/domain/time.ts';
import { cancelRow } from './booking-store.ts';
import { canChange, isDone, maxTries, readHeld, tellOf } from './change-of-booking.ts';
import type { Needed } from './change-of-booking.ts';
import { giveUpSeats } from './seats.ts';

/**
 * Cancels a booking and frees its seats, or says that its meeting has begun. State, counter and messages are one batch,
 * which a booking in any other state breaks; what is told is read anew, so nothing is called cancelled that is not.
 */
export async function cancelBooking(
  services: Needed,
  id: string,
): Promise<Result<{ readonly isRepeat: boolean }, 'started'>> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const held = await readHeld(services, id);
    const { booking } = held;
    if (booking.state === 'cancelled') return succeeded({ isRepeat: true });
    if (!canChange(held, services.clock())) return failed('started');
    const news = { toApplicant: 'applicantCancellation', toUnits: ['unitCancellation'] } as const;
    const done = await isDone(services, [
      cancelRow(booking, toUtc(services.clock())),
      giveUpSeats(booking.session_id, booking.party),
      ...tellOf(services, booking, news),
    ]);
    if (done) return succeeded({ isRepeat: false });
  }
  throw new Error('A booking changes too fast to be cancelled.');
}
