import * as z from 'zod/mini';
import type { MessageState, MyBookingProps } from '../../src/views/types.ts';
import { isBookingStopped } from '../mail-stop/mail-stops.ts';
import { dueSince, messageStates } from '../outbox/message.ts';
import { applicantKinds, messageKinds, unitBookingKinds } from '../outbox/message-kinds.ts';
import type { MessageKind } from '../outbox/message-kinds.ts';
import { overdueAfter, shifted } from '../outbox/schedule.ts';
import { isSeen } from '../roster/seen.ts';
import { statement } from '../storage/database.ts';
import type { Services } from '../services.ts';

const row = z.object({
  kind: z.enum(messageKinds),
  state: z.enum(messageStates),
  since: z.string(),
});

/** What tells the applicant of the booking as it is now; a reminder tells nothing new. */
const news: readonly MessageKind[] = applicantKinds.filter((kind) => !kind.startsWith('reminder'));

const told = `
  SELECT kind, state, ${dueSince} AS since FROM message
  WHERE booking_id = :bookingId AND state NOT IN ('planned', 'dropped')`;

const seenBooking = `SELECT id FROM booking WHERE id = :bookingId AND ${isSeen}`;

/** From worst to best. */
const shownStates = ['stopped', 'overdue', 'waiting', 'accepted'] as const;

/**
 * How far the messages of a booking have come, to the unit and to the applicant: as far as the last of them. `none` when
 * there is none to the applicant, `seen` when the unit has said that it has the booking, whatever became of the mail.
 * `stopped` when one was not sent, or will not be, because whoever reads the applicant's address wants no mail.
 */
export async function messageStatesOf(
  services: Pick<Services, 'database' | 'keyring'>,
  bookingId: string,
  now: Date,
): Promise<MyBookingProps['messages']> {
  const { database } = services;
  const rows = z.array(row).parse(await database.query(statement(told, { bookingId })));
  const stateOf = (kinds: readonly MessageKind[]) => {
    const states = rows
      .filter(({ kind }) => kinds.includes(kind))
      .map((one) => shownState(one, now));
    return shownStates.find((state) => states.includes(state));
  };
  const seen = await database.query(statement(seenBooking, { bookingId }));
  return {
    unit: seen.length > 0 ? 'seen' : toUnit(stateOf(unitBookingKinds)),
    applicant: (await isBookingStopped(services, bookingId))
      ? 'stopped'
      : (stateOf(news) ?? 'none'),
  };
}

/** Only applicants can stop their mail. */
function toUnit(state: MessageState | 'stopped' | undefined): MessageState {
  return state === undefined || state === 'stopped' ? 'waiting' : state;
}

function shownState({ state, since }: z.infer<typeof row>, now: Date): MessageState | 'stopped' {
  if (state === 'accepted' || state === 'stopped') return state;
  return state === 'failed' || since <= shifted(now, -overdueAfter) ? 'overdue' : 'waiting';
}
