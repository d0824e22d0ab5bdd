import * as z from 'zod/mini';
import type { SessionRow } from '../../src/views/types.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';

const languageList = z.array(z.string());

const storedSession = z.object({
  id: z.string(),
  unit: z.string(),
  starts_at: z.string(),
  ends_at: z.string(),
  closes_at: z.string(),
  languages: z.pipe(
    z.string(),
    z.transform((text: string) => languageList.parse(JSON.parse(text))),
  ),
  interpreter: z.number(),
  place: z.string(),
  seats: z.number(),
  /** Seats by the facts; `seats` is more while more are taken. */
  planned_seats: z.number(),
  taken: z.number(),
  /** Rises with every change that people are told of. */
  revision: z.number(),
  listed: z.number(),
  cancelled_at: z.nullable(z.string()),
  /** When the unit closed or cancelled it on its roster, whatever the facts say. */
  unit_closed_at: z.nullable(z.string()),
  unit_cancelled_at: z.nullable(z.string()),
  /** From then on nobody new waits for a seat, and none is offered (ISO UTC). */
  list_ends_at: z.string(),
});

// Made once: making a schema costs more than reading a row.
const storedSessions = z.array(storedSession);

export type StoredSession = z.infer<typeof storedSession>;

/** Coming sessions that the catalogue names, sorted by start; of one unit, or of all. `now` is ISO UTC. */
export async function comingSessions(
  database: Database,
  now: string,
  unit?: string,
): Promise<StoredSession[]> {
  const rows = await database.query(
    statement(
      `SELECT * FROM session
       WHERE listed = 1 AND starts_at > :now AND (:unit = '' OR unit = :unit)
       ORDER BY starts_at, id`,
      { now, unit: unit ?? '' },
    ),
  );
  return storedSessions.parse(rows);
}

/** Coming sessions with seats for a party, sorted by start; of one unit, or of all. */
export async function sessionsFor(
  database: Database,
  now: string,
  party: number,
  unit?: string,
): Promise<StoredSession[]> {
  const sessions = await comingSessions(database, now, unit);
  return sessions.filter(
    (session) => stateOf(session, now) === 'open' && session.seats - session.taken >= party,
  );
}

/** Every session there has ever been, in the order of their ids. */
export async function allSessions(database: Database): Promise<StoredSession[]> {
  const rows = await database.query(statement('SELECT * FROM session ORDER BY id'));
  return storedSessions.parse(rows);
}

export async function findSession(
  database: Database,
  id: string,
): Promise<StoredSession | undefined> {
  const rows = await database.query(statement('SELECT * FROM session WHERE id = :id', { id }));
  return storedSessions.parse(rows)[0];
}

/** Whether a seat can be booked now. A session the catalogue has dropped counts as closed. */
export function stateOf(session: StoredSession, now: string): SessionRow['state'] {
  if (session.cancelled_at !== null) return 'cancelled';
  if (session.listed === 0 || session.closes_at <= now) return 'closed';
  return session.taken < session.seats ? 'open' : 'full';
}

/** Whether somebody may wait for a seat at it; the same in SQL is `listIsOpen`. */
export function canWaitFor(session: StoredSession, now: string): boolean {
  return session.listed === 1 && session.cancelled_at === null && session.list_ends_at > now;
}

/** A session as the views show it. */
export function toSessionRow(session: StoredSession, now: string): SessionRow {
  return {
    id: session.id,
    startsAt: session.starts_at,
    endsAt: session.ends_at,
    languages: session.languages,
    interpreter: session.interpreter === 1,
    place: session.place,
    state: stateOf(session, now),
    seatsLeft: session.seats - session.taken,
    canWait: canWaitFor(session, now),
  };
}
