import * as z from 'zod/mini';
import { toUtc } from '../../src/domain/time.ts';
import { statement } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import { isDone, maxTries } from './change-of-booking.ts';
import type { Needed } from './change-of-booking.ts';
import { findSession } from './session-store.ts';
import { endWaiting, holdSession, listIsOpen, passOn } from './waiting-list.ts';

const offerIsOver = `state = 'offered' AND offer_until <= :now`;

const waitsInVain = `
  state = 'waiting'
  AND NOT EXISTS (SELECT 1 FROM session WHERE session.id = booking.session_id AND ${listIsOpen})`;

const idRow = z.object({ id: z.string() });

/**
 * Ends offers that nobody has answered in time, and passes their seats on; ends the waiting for sessions at which no seat
 * will be offered any more. Everybody is told once, by however many processes. Called by what keeps the outbox going.
 */
export async function keepLine(services: Needed): Promise<void> {
  const rows = await services.database.query(
    statement(
      `SELECT DISTINCT session_id AS id FROM booking
       WHERE state IN ('waiting', 'offered') AND ((${offerIsOver}) OR (${waitsInVain}))
       ORDER BY session_id`,
      { now: toUtc(services.clock()) },
    ),
  );
  for (const { id } of z.array(idRow).parse(rows)) await keepLineOf(services, id);
}

/** The same for one session, for whoever is about to read or answer an offer. */
export async function keepLineOf(services: Needed, sessionId: string): Promise<void> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    if (await isDone(services, await endingBatch(services, sessionId))) return;
  }
  throw new Error('A line changes too fast to be kept.');
}

async function endingBatch(services: Needed, sessionId: string): Promise<Statement[]> {
  const session = await findSession(services.database, sessionId);
  if (!session) throw new Error('A session that was there is gone.');
  return [
    holdSession(sessionId),
    ...endWaiting(services, { sessionId, who: offerIsOver, kind: 'offerEnded' }),
    ...endWaiting(services, { sessionId, who: waitsInVain, kind: 'waitEnded' }),
    ...(await passOn(services, session, session.seats)),
  ];
}
