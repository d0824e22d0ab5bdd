import * as z from 'zod/mini';
import type { MessageState, MessagesShown } from '../../src/views/types.ts';
import { stoppedAmong } from '../mail-stop/mail-stops.ts';
import { channels } from '../outbox/channels.ts';
import type { Channel } from '../outbox/channels.ts';
import { dueSince, messageStates } from '../outbox/message.ts';
import { isOneOf, messageKinds, newsKinds, unitBookingKinds } from '../outbox/message-kinds.ts';
import { overdueAfter, shifted } from '../outbox/schedule.ts';
import { phonedAt } from '../roster/phoned.ts';
import { hasBeenSeen } from '../roster/seen.ts';
import { statement } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import type { Services } from '../services.ts';
import type { StoredBooking } from './booking-store.ts';

type Needed = Pick<Services, 'database' | 'keyring'>;

const row = z.object({
  booking_id: z.string(),
  kind: z.enum(messageKinds),
  channel: z.enum(channels),
  state: z.enum(messageStates),
  since: z.string(),
});

type Row = z.infer<typeof row>;

const rows = z.array(row);

const told = `
  SELECT booking_id, kind, channel, state, ${dueSince} AS since FROM message
  WHERE state <> 'dropped'`;

function toldOfBooking(bookingId: string): Statement {
  return statement(`${told} AND booking_id = :bookingId ORDER BY created_at, id`, { bookingId });
}

function toldAtSession(sessionId: string): Statement {
  return statement(
    `${told} AND booking_id IN (SELECT id FROM booking WHERE session_id = :sessionId)
     ORDER BY created_at, id`,
    { sessionId },
  );
}

/** How far the messages of a booking have come. */
export async function messageStatesOf(
  services: Needed,
  booking: StoredBooking,
  now: Date,
): Promise<MessagesShown> {
  const messages = rows.parse(await services.database.query(toldOfBooking(booking.id)));
  const stopped = await stoppedAmong(services, [booking]);
  return messagesShown(booking, messages, stopped.has(booking.id), now);
}

export interface ToldBooking {
  readonly booking: StoredBooking;
  readonly messages: MessagesShown;
}

/** The same of some bookings of one session. */
export async function messageStatesAt(
  services: Needed,
  sessionId: string,
  bookings: readonly StoredBooking[],
  now: Date,
): Promise<readonly ToldBooking[]> {
  const all = rows.parse(await services.database.query(toldAtSession(sessionId)));
  const stopped = await stoppedAmong(services, bookings);
  const messages = Map.groupBy(all, (one) => one.booking_id);
  return bookings.map((booking) => {
    const { id } = booking;
    const shown = messagesShown(booking, messages.get(id) ?? [], stopped.has(id), now);
    return { booking, messages: shown };
  });
}

/** From worst to best. */
const shownStates: readonly MessageState[] = ['overdue', 'waiting', 'accepted'];

/**
 * To the unit as far as the last of the messages, to the applicant by each channel as far as the newest, which says all
 * that holds. `none` when there is none, `seen` when the unit has said that it has the booking, whatever became of the
 * mail, `stopped` when whoever reads the applicant's address wants no mail.
 */
function messagesShown(
  booking: StoredBooking,
  messages: readonly Row[],
  wantsNoMail: boolean,
  now: Date,
): MessagesShown {
  const toUnit = messages
    .filter(({ kind }) => isOneOf(unitBookingKinds, kind))
    .map((one) => shownState(one, now));
  const newest = (channel: Channel) =>
    messages.findLast((one) => one.channel === channel && isOneOf(newsKinds, one.kind));
  const shown = (one: Row | undefined) => (one === undefined ? 'none' : shownState(one, now));
  const mail = newest('mail');
  const soFar = shownStates.find((state) => toUnit.includes(state)) ?? 'waiting';
  return {
    unit: hasBeenSeen(booking) ? 'seen' : soFar,
    applicant: mail?.state === 'stopped' || wantsNoMail ? 'stopped' : shown(mail),
    text: shown(newest('text')),
    isPhoned: phonedAt(booking) !== '',
  };
}

/** A text that waits for the morning is `planned`, and waits like any other. */
function shownState({ state, since }: Row, now: Date): MessageState {
  if (state === 'accepted') return 'accepted';
  return state === 'failed' || since <= shifted(now, -overdueAfter) ? 'overdue' : 'waiting';
}
