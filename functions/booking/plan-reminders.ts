import { remindersFor } from '../../src/domain/booking/reminders.ts';
import { toUtc } from '../../src/domain/time.ts';
import { makeUuid } from '../random.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import type { StoredBooking } from './booking-store.ts';
import type { StoredSession } from './session-store.ts';

/** The reminders of a booking at a session, none without an address; belong in the batch that books the seat. */
export function planReminders(
  { clock, random }: Pick<Services, 'clock' | 'random'>,
  { id, has_email: hasEmail }: Pick<StoredBooking, 'id' | 'has_email'>,
  { starts_at: startsAt }: Pick<StoredSession, 'starts_at'>,
): Statement[] {
  if (hasEmail === 0) return [];
  return remindersFor(startsAt, clock()).map(({ kind, dueAt, uselessAt }) =>
    statement(
      `INSERT INTO message
         (id, booking_id, kind, state, next_attempt_at, due_at, useless_at, created_at)
       VALUES (:id, :bookingId, :kind, 'planned', :dueAt, :dueAt, :uselessAt, :now)`,
      { id: makeUuid(random), bookingId: id, kind, dueAt, uselessAt, now: toUtc(clock()) },
    ),
  );
}
