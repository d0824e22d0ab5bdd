import { remindersFor } from '../../src/domain/booking/reminders.ts';
import type { Reach } from '../outbox/channels.ts';
import { tellApplicant } from '../outbox/tell-applicant.ts';
import type { Services } from '../services.ts';
import type { Statement } from '../storage/database.ts';
import type { StoredSession } from './session-store.ts';

/** The reminders of a booking at a session, by every channel it has; belong in the batch that books the seat. */
export function planReminders(
  services: Pick<Services, 'clock' | 'random'>,
  booking: { readonly id: string } & Reach,
  { starts_at: startsAt }: Pick<StoredSession, 'starts_at'>,
): Statement[] {
  return remindersFor(startsAt, services.clock()).flatMap((reminder) =>
    tellApplicant(services, booking, reminder),
  );
}
