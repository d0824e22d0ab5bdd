import * as z from 'zod/mini';
import { statement } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import { channels } from './channels.ts';
import type { Channel } from './channels.ts';
import { applicantKinds, messageKinds } from './message-kinds.ts';
import type { MessageKind } from './message-kinds.ts';

/**
 * `planned` waits for its hour and is nobody's trouble until then. `failed` is given up after three days; it stays, and
 * stays visible. `dropped` has nothing to say any more: its booking has changed, or its meeting has begun. `stopped` was
 * not sent because whoever reads the address wants no mail from us.
 */
export const messageStates = [
  'planned',
  'waiting',
  'accepted',
  'failed',
  'dropped',
  'stopped',
] as const;

/** A row of the outbox. Says what to send about what; the text is made when it is sent. */
export const message = z.object({
  id: z.string(),
  booking_id: z.nullable(z.string()),
  feedback_id: z.nullable(z.string()),
  /** The session that is told of beside the booking: one that was changed, or that the booking left. */
  session_id: z.nullable(z.string()),
  /** When that session began before it was moved (ISO UTC). */
  was_at: z.nullable(z.string()),
  kind: z.enum(messageKinds),
  channel: z.enum(channels),
  state: z.enum(messageStates),
  attempts: z.number(),
  leased_until: z.nullable(z.string()),
  last_problem: z.nullable(z.string()),
  created_at: z.string(),
  due_at: z.nullable(z.string()),
  useless_at: z.nullable(z.string()),
});

export type Message = z.infer<typeof message>;

/** The kinds written to applicants, as a list in SQL. */
export const applicantList = applicantKinds.map((kind) => `'${kind}'`).join(', ');

/** When a message was due (ISO UTC): its age counts from then. */
export const dueSince = 'coalesce(due_at, created_at)';

interface NewMessage {
  readonly id: string;
  readonly kind: MessageKind;
  /** Mail, unless told otherwise. */
  readonly channel?: Channel;
  readonly bookingId?: string;
  readonly feedbackId?: string;
  readonly sessionId?: string | undefined;
  /** As in the row, ISO UTC. */
  readonly wasAt?: string | undefined;
  readonly dueAt?: string | undefined;
  readonly uselessAt?: string | undefined;
}

/** Puts a message in the outbox, due at once or when it is to be; belongs in the batch of what it tells about. `now` is ISO UTC. */
export function enqueue(message: NewMessage, now: string): Statement {
  const { id, kind, channel = 'mail', dueAt } = message;
  return statement(
    `INSERT INTO message
       (id, booking_id, feedback_id, session_id, kind, channel, state, next_attempt_at, was_at,
        due_at, useless_at, created_at)
     VALUES (:id, :bookingId, :feedbackId, :sessionId, :kind, :channel, :state, :nextAt, :wasAt,
       :dueAt, :uselessAt, :now)`,
    {
      id,
      bookingId: message.bookingId ?? null,
      feedbackId: message.feedbackId ?? null,
      sessionId: message.sessionId ?? null,
      kind,
      channel,
      state: dueAt === undefined ? 'waiting' : 'planned',
      nextAt: dueAt ?? now,
      wasAt: message.wasAt ?? null,
      dueAt: dueAt ?? null,
      uselessAt: message.uselessAt ?? null,
      now,
    },
  );
}

/**
 * Drops what applicants have not been sent yet, reminders too: the change that this belongs to says all that still
 * holds. What is under way at this moment may still be accepted, and then counts as accepted. `bookings` is SQL that
 * gives their ids.
 */
export function dropUnsentOf(bookings: string, values: Statement['values']): Statement {
  return statement(
    `UPDATE message SET state = 'dropped'
     WHERE booking_id IN (${bookings}) AND state IN ('planned', 'waiting')
       AND kind IN (${applicantList})`,
    values,
  );
}
