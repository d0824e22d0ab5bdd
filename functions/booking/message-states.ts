import * as z from 'zod/mini';
import type { MessageState, MessagesShown } from '../../src/views/types.ts';
import { isBookingStopped } from '../mail-stop/mail-stops.ts';
import { channels } from '../outbox/channels.ts';
import type { Channel } from '../outbox/channels.ts';
import { dueSince, messageStates } from '../outbox/message.ts';
import { isOneOf, messageKinds, newsKinds, unitBookingKinds } from '../outbox/message-kinds.ts';
import { overdueAfter, shifted } from '../outbox/schedule.ts';
import { isPhoned } from '../roster/phoned.ts';
import { isSeen } from '../roster/seen.ts';
import { statement } from '../storage/database.ts';
import type { Services } from '../services.ts';

const row = z.object({
  kind: z.enum(messageKinds),
  channel: z.enum(channels),
  state: z.enum(messageStates),
  since: z.string(),
});

type Row = z.infer<typeof row>;

const told = `
  SELECT kind, channel, state, ${dueSince} AS since FROM message
  WHERE booking_id = :bookingId AND state <> 'dropped'
  ORDER BY created_at, id`;

const said = `
  SELECT CASE WHEN ${isSeen} THEN 1 ELSE 0 END AS seen,
    CASE WHEN ${isPhoned} THEN 1 ELSE 0 END AS phoned
  FROM booking WHERE id = :bookingId`;

/** What the unit has said of a booking on its roster. */
const saidRow = z.object({ seen: z.number(), phoned: z.number() });

/** From worst to best. */
const shownStates: readonly MessageState[] = ['overdue', 'waiting', 'accepted'];

/**
 * How far the messages of a booking have come: to the unit as far as the last of them, to the applicant by each channel
 * as far as the newest, which says all that holds. `none` when there is none, `seen` when the unit has said that it has
 * the booking, whatever became of the mail, `stopped` when whoever reads the applicant's address wants no mail.
 */
export async function messageStatesOf(
  services: Pick<Services, 'database' | 'keyring'>,
  bookingId: string,
  now: Date,
): Promise<MessagesShown> {
  const { database } = services;
  const rows = z.array(row).parse(await database.query(statement(told, { bookingId })));
  const toUnit = rows
    .filter(({ kind }) => isOneOf(unitBookingKinds, kind))
    .map((one) => shownState(one, now));
  const newest = (channel: Channel) =>
    rows.findLast((one) => one.channel === channel && isOneOf(newsKinds, one.kind));
  const shown = (one: Row | undefined) => (one === undefined ? 'none' : shownState(one, now));
  const mail = newest('mail');
  const isStopped = mail?.state === 'stopped' || (await isBookingStopped(services, bookingId));
  const [byUnit] = z.array(saidRow).parse(await database.query(statement(said, { bookingId })));
  return {
    unit:
      byUnit?.seen === 1
        ? 'seen'
        : (shownStates.find((state) => toUnit.includes(state)) ?? 'waiting'),
    applicant: isStopped ? 'stopped' : shown(mail),
    text: shown(newest('text')),
    isPhoned: byUnit?.phoned === 1,
  };
}

/** A text that waits for the morning is `planned`, and waits like any other. */
function shownState({ state, since }: Row, now: Date): MessageState {
  if (state === 'accepted') return 'accepted';
  return state === 'failed' || since <= shifted(now, -overdueAfter) ? 'overdue' : 'waiting';
}
