import { failed, succeeded } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import { toUtc } from '../../src/domain/time.ts';
import type { Statement } from '../storage/database.ts';
import { moveRow } from './booking-store.ts';
import { canChange, isDone, maxTries, readHeld, tellOf } from './change-of-booking.ts';
import type { HeldBooking, Needed } from './change-of-booking.ts';
import { planReminders } from './plan-reminders.ts';
import { giveUpSeats, takeSeats } from './seats.ts';
import { findSession } from './session-store.ts';
import type { StoredSession } from './session-store.ts';
import { passOn } from './waiting-list.ts';
import { whyRefused } from './why-refused.ts';
import type { SessionRefusal } from './why-refused.ts';

/** `ended`: the booking is cancelled; `started`: its meeting has begun. The old seat is kept in every case but that. */
export type NotMoved = SessionRefusal | 'started' | 'ended';

/**
 * Moves a booking to another session: takes the new seats and passes the old ones on in one batch, or nothing. Reference
 * and address stay. The booking's row is written first and then the sessions in the order of their ids, so that moves
 * that cross each other wait in line instead of for each other.
 */
export async function moveBooking(
  services: Needed,
  id: string,
  to: string,
): Promise<Result<{ readonly isRepeat: boolean }, NotMoved>> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const held = await readHeld(services, id);
    const { booking } = held;
    if (booking.state !== 'booked') return failed('ended');
    if (booking.session_id === to) return succeeded({ isRepeat: true });
    if (!canChange(held, services.clock())) return failed('started');
    const target = await findSession(services.database, to);
    if (!target) return failed('unknown');
    if (await isDone(services, await moveBatch(services, held, target)))
      return succeeded({ isRepeat: false });
    const fresh = await targetAsSeen(services, held, target);
    if (fresh) return failed(whyRefused(fresh, booking.party, toUtc(services.clock())));
  }
  throw new Error('A booking changes too fast to be moved.');
}

async function moveBatch(
  services: Needed,
  { booking, session }: HeldBooking,
  target: StoredSession,
): Promise<Statement[]> {
  const now = toUtc(services.clock());
  const toUnits =
    session.unit === target.unit ? (['unitMove'] as const) : (['unitMove', 'unitLeft'] as const);
  const seats = [
    { id: session.id, change: giveUpSeats(session.id, booking.party) },
    { id: target.id, change: takeSeats(target, booking.party, now) },
  ].sort((one, other) => (one.id < other.id ? -1 : 1));
  return [
    moveRow(booking, target.id, now),
    ...seats.map(({ change }) => change),
    ...(await passOn(services, session, booking.party)),
    ...tellOf(services, booking, { toApplicant: 'applicantMove', toUnits, left: session.id }),
    ...planReminders(services, booking, target),
  ];
}

/** The target as it is now, if a refusal was about its seats: neither it nor the booking has changed since they were read. */
async function targetAsSeen(
  services: Needed,
  { booking }: HeldBooking,
  target: StoredSession,
): Promise<StoredSession | undefined> {
  const held = await readHeld(services, booking.id);
  const fresh = await findSession(services.database, target.id);
  const isSame = held.booking.sequence === booking.sequence && fresh?.revision === target.revision;
  return isSame ? fresh : undefined;
}
