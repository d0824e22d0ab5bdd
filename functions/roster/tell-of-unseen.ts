import * as z from 'zod/mini';
import { toUtc } from '../../src/domain/time.ts';
import { isDone } from '../booking/change-of-booking.ts';
import { enqueue } from '../outbox/message.ts';
import { shifted } from '../outbox/schedule.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { isSeen } from './seen.ts';

const hour = 60 * 60 * 1000;

/** So long before a session its unit should have seen who is coming. */
const seenBefore = 24 * hour;

/** A booking made late is given this long to be seen. */
const patience = 2 * hour;

/** Bookings that nobody at the unit has seen as they are, though their session is near. */
const unseen = `
  booking.state = 'booked' AND booking.person_sealed <> ''
  AND coalesce(booking.changed_at, booking.created_at) <= :patient
  AND NOT coalesce(${isSeen}, FALSE)`;

const idRow = z.object({ id: z.string() });

/**
 * Tells the operator, once for each session, that a unit has not seen all who are coming a day later. Whether its mail
 * was accepted is not enough: a mailbox can be full, forgotten or read by nobody.
 */
export async function tellOfUnseen({
  database,
  clock,
  log,
}: Pick<Services, 'database' | 'clock' | 'log'>): Promise<void> {
  const now = clock();
  const rows = await database.query(
    statement(
      `SELECT id FROM session
       WHERE starts_at > :now AND starts_at <= :soon AND cancelled_at IS NULL
         AND EXISTS (SELECT 1 FROM booking WHERE session_id = session.id AND ${unseen})
         AND NOT EXISTS (
           SELECT 1 FROM message WHERE session_id = session.id AND kind = 'rosterUnseen'
         )`,
      { now: toUtc(now), soon: shifted(now, seenBefore), patient: shifted(now, -patience) },
    ),
  );
  for (const { id: sessionId } of z.array(idRow).parse(rows)) {
    // Its id keeps two processes that look at once from telling twice.
    const message = { id: `unseen-${sessionId}`, kind: 'rosterUnseen', sessionId } as const;
    if (await isDone({ database }, [enqueue(message, toUtc(now))]))
      log('bookingsUnseen', { session: sessionId });
  }
}

const countRow = z.object({ count: z.number() });

/** How many bookings of a session its unit has not seen. */
export async function countUnseen(database: Database, id: string, now: Date): Promise<number> {
  const rows = await database.query(
    statement(`SELECT count(*) AS count FROM booking WHERE session_id = :id AND ${unseen}`, {
      id,
      patient: shifted(now, -patience),
    }),
  );
  return z.array(countRow).parse(rows)[0]?.count ?? 0;
}
