import * as z from 'zod/mini';
import { statement } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';

export const messageKinds = [
  'unitRequest',
  'applicantConfirmation',
  'accessibilityFeedback',
  'operatorNotice',
] as const;

export type MessageKind = (typeof messageKinds)[number];

/** `failed` is given up after three days; it stays, and stays visible. */
export const messageStates = ['waiting', 'accepted', 'failed'] as const;

/** A row of the outbox. Says what to send about what; the text is made when it is sent. */
export const message = z.object({
  id: z.string(),
  booking_id: z.nullable(z.string()),
  feedback_id: z.nullable(z.string()),
  kind: z.enum(messageKinds),
  state: z.enum(messageStates),
  attempts: z.number(),
  leased_until: z.nullable(z.string()),
  last_problem: z.nullable(z.string()),
  created_at: z.string(),
});

export type Message = z.infer<typeof message>;

interface NewMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly bookingId?: string;
  readonly feedbackId?: string;
}

/** Puts a message in the outbox, due at once; belongs in the batch of what it tells about. `now` is ISO UTC. */
export function enqueue({ id, kind, bookingId, feedbackId }: NewMessage, now: string): Statement {
  return statement(
    `INSERT INTO message (id, booking_id, feedback_id, kind, state, next_attempt_at, created_at)
     VALUES (:id, :bookingId, :feedbackId, :kind, 'waiting', :now, :now)`,
    { id, kind, bookingId: bookingId ?? null, feedbackId: feedbackId ?? null, now },
  );
}
