import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import type { Applicant } from './applicant.ts';
import type { Copy } from './faulty-relay.ts';

const bookingRow = z.object({
  id: z.string(),
  session_id: z.string(),
  state: z.string(),
  reference: z.string(),
});

const sessionRow = z.object({
  seats: z.number(),
  taken: z.number(),
  booked: z.number(),
});

const messageRow = z.object({
  id: z.string(),
  booking_id: z.nullable(z.string()),
  kind: z.string(),
  state: z.string(),
});

/** All that the server has kept. */
export interface Kept {
  readonly bookings: readonly z.infer<typeof bookingRow>[];
  readonly sessions: readonly z.infer<typeof sessionRow>[];
  readonly messages: readonly z.infer<typeof messageRow>[];
}

const booked = `
  SELECT seats, taken,
    (SELECT coalesce(sum(party), 0) FROM booking
     WHERE session_id = session.id AND state = 'booked') AS booked
  FROM session`;

/** Reads the database of a server's root, while it serves or after. */
export function readKept(root: string): Kept {
  const database = new DatabaseSync(join(root, 'var', 'booking.sqlite'), { readOnly: true });
  const rows = (sql: string) => database.prepare(sql).all();
  try {
    return {
      bookings: z.array(bookingRow).parse(rows('SELECT * FROM booking')),
      sessions: z.array(sessionRow).parse(rows(booked)),
      messages: z.array(messageRow).parse(rows('SELECT * FROM message')),
    };
  } finally {
    database.close();
  }
}

/** Answered, but not kept as answered. */
export function lostBookings({ bookings }: Kept, applicants: readonly Applicant[]): Applicant[] {
  const kept = new Map(bookings.map((one) => [one.id, one]));
  return applicants.filter(({ id, reference, session, isCancelled }) => {
    const row = kept.get(id);
    const state = isCancelled ? 'cancelled' : 'booked';
    return row?.reference !== reference || row.session_id !== session || row.state !== state;
  });
}

/** The kinds that must have been accepted for one applicant, with how often. */
function promised({ hasEmail, isCancelled, moves }: Applicant): string[] {
  const changes = [
    ...Array.from({ length: moves }, () => 'Move'),
    ...(isCancelled ? ['Cancellation'] : []),
  ];
  const kinds = ['unitRequest', ...changes.map((change) => `unit${change}`)];
  if (!hasEmail) return kinds;
  // The first mail need not go when a change has come before it: the second says all that still holds.
  const first = changes.length === 0 ? ['applicantConfirmation'] : [];
  return [...kinds, ...first, ...changes.map((change) => `applicant${change}`)];
}

/** Applicants of whom, or to whom, something was not said. */
export function untold({ messages }: Kept, applicants: readonly Applicant[]): Applicant[] {
  const accepted = new Map<string, string[]>();
  for (const { booking_id: id, kind, state } of messages) {
    if (id !== null && state === 'accepted') accepted.set(id, [...(accepted.get(id) ?? []), kind]);
  }
  return applicants.filter((applicant) => {
    const told = [...(accepted.get(applicant.id) ?? [])];
    return promised(applicant).some((kind) => {
      const index = told.indexOf(kind);
      if (index >= 0) told.splice(index, 1);
      return index < 0;
    });
  });
}

/** Messages by state. */
export function countStates({ messages }: Kept): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { state } of messages) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}

type Taken = ReadonlyMap<string, readonly Copy[]>;

/** Messages that count as accepted and that no relay has. */
export function neverTaken({ messages }: Kept, taken: Taken): string[] {
  const identifiers = new Set([...taken.keys()].map((id) => id.split('@')[0]));
  return messages
    .filter(({ id, state }) => state === 'accepted' && !identifiers.has(id))
    .map(({ id }) => id);
}

export interface Duplicates {
  /** The relay cut the connection instead of saying 250. */
  untold: number;
  /** The server was killed before it had noted the 250. */
  unnoted: number;
  unexplained: number;
}

/** Milliseconds from the relay's 250 to the server's note of it, at most, on a busy machine. */
const slowestNote = 5_000;

/** Counts the copies too many, each by why it had to be sent: what the mail protocol cannot know. */
export function explainDuplicates(taken: Taken, deaths: readonly number[]): Duplicates {
  const duplicates = { untold: 0, unnoted: 0, unexplained: 0 };
  for (const copies of taken.values()) {
    for (const [index, { at, life, isUntold }] of copies.slice(0, -1).entries()) {
      const death = deaths[life];
      const isLaterLife = (copies[index + 1]?.life ?? life) > life;
      if (isUntold) duplicates.untold += 1;
      else if (isLaterLife && death !== undefined && death - at < slowestNote)
        duplicates.unnoted += 1;
      else duplicates.unexplained += 1;
    }
  }
  return duplicates;
}
