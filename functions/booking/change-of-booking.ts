import { toUtc } from '../../src/domain/time.ts';
import { makeUuid } from '../random.ts';
import type { Services } from '../services.ts';
import { ConstraintViolation } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import { dropUnsentOf, enqueue } from '../outbox/message.ts';
import { tellApplicant } from '../outbox/tell-applicant.ts';
import type { ApplicantKind, UnitBookingKind } from '../outbox/message-kinds.ts';
import { findBooking } from './booking-store.ts';
import type { StoredBooking } from './booking-store.ts';
import { findSession } from './session-store.ts';
import type { StoredSession } from './session-store.ts';

export type Needed = Pick<Services, 'database' | 'clock' | 'random'>;

/** A booking with the session it is for, as read at one moment. */
export interface HeldBooking {
  readonly booking: StoredBooking;
  readonly session: StoredSession;
}

/** Reads a booking with its session; undefined when it has been erased. */
export async function findHeld(
  { database }: Pick<Needed, 'database'>,
  id: string,
): Promise<HeldBooking | undefined> {
  const booking = await findBooking(database, id);
  const session = booking && (await findSession(database, booking.session_id));
  return booking && session && { booking, session };
}

/** A booking that was there a moment ago has been erased, mostly because its person asked to be forgotten. */
export class BookingGone extends Error {}

/** The same of a booking that was there a moment ago. Throws `BookingGone` when it is not there now. */
export async function readHeld(
  services: Pick<Needed, 'database'>,
  id: string,
): Promise<HeldBooking> {
  const held = await findHeld(services, id);
  if (!held) throw new BookingGone();
  return held;
}

/** Until its meeting begins a booking can be changed; that of a meeting that is called off, all day. */
export function canChange({ booking, session }: HeldBooking, now: Date): boolean {
  if (booking.state !== 'booked') return false;
  return session.cancelled_at !== null || session.starts_at > toUtc(now);
}

/** Runs a batch; false when a rule refused it, which mostly means that something has changed since it was read. */
export async function isDone(
  { database }: Pick<Needed, 'database'>,
  statements: readonly Statement[],
): Promise<boolean> {
  try {
    await database.batch(statements);
    return true;
  } catch (error) {
    if (error instanceof ConstraintViolation) return false;
    throw error;
  }
}

interface News {
  readonly toApplicant: ApplicantKind;
  readonly toUnits: readonly UnitBookingKind[];
  /** The session that the booking has left. */
  readonly left?: string;
}

/** Takes back what the applicant has not been sent yet, and tells applicant and units of the change. */
export function tellOf(
  services: Needed,
  booking: StoredBooking,
  { toApplicant, toUnits, left }: News,
): Statement[] {
  const now = toUtc(services.clock());
  const { id: bookingId } = booking;
  return [
    dropUnsentOf(':bookingId', { bookingId }),
    ...toUnits.map((kind) =>
      enqueue({ id: makeUuid(services.random), kind, bookingId, sessionId: left }, now),
    ),
    ...tellApplicant(services, booking, { kind: toApplicant, sessionId: left }),
  ];
}

/** So often a change is tried again when others change the same; more is a fault. */
export const maxTries = 20;
