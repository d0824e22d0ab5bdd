import * as z from 'zod/mini';
import { offerUntil } from '../../src/domain/booking/offers.ts';
import { toUtc } from '../../src/domain/time.ts';
import { canBeReached } from '../outbox/channels.ts';
import { dropUnsentOf } from '../outbox/message.ts';
import { tellApplicants } from '../outbox/tell-applicant.ts';
import type { ApplicantKind } from '../outbox/message-kinds.ts';
import { makeUuid } from '../random.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Database, Statement } from '../storage/database.ts';
import { hasSeats } from './booking-store.ts';
import type { StoredSession } from './session-store.ts';

// Who waits is decided in SQL while the batch holds the session's row. So the order of locks is: bookings that hold,
// sessions by their ids, bookings in line. Whatever writes to the line and to the session takes the session first.

type Needed = Pick<Services, 'clock' | 'random'>;
type NeededToPass = Needed & Pick<Services, 'database'>;

/** Condition of sessions whose list is open; the same of a session that was read is `canWaitFor`. */
export const listIsOpen = `
  session.listed = 1 AND session.cancelled_at IS NULL AND session.list_ends_at > :now`;

/** Condition of those in line whom the free seats of their session are enough for. */
const fits = `
  booking.state = 'waiting' AND ${canBeReached} AND ${listIsOpen}
  AND booking.party <= session.seats - session.taken`;

const firstThatFits = `
  SELECT booking.id FROM booking JOIN session ON session.id = booking.session_id
  WHERE session.id = :sessionId AND ${fits}
  ORDER BY booking.turn LIMIT 1`;

const seatsOfRows = `
  (SELECT coalesce(sum(booking.party), 0) FROM booking
   WHERE booking.session_id = session.id AND ${hasSeats})`;

const countRow = z.object({ count: z.number() });

/** How many parties wait for a seat at a session. */
export async function countWaiting(database: Database, sessionId: string): Promise<number> {
  const rows = await database.query(
    statement(
      `SELECT count(*) AS count FROM booking WHERE session_id = :sessionId AND state = 'waiting'`,
      { sessionId },
    ),
  );
  return z.array(countRow).parse(rows)[0]?.count ?? 0;
}

const idRow = z.object({ id: z.string() });

/** The sessions at which anybody waits. */
export async function sessionsWaitedFor(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.query(
    statement(`SELECT DISTINCT session_id AS id FROM booking WHERE state = 'waiting'`),
  );
  return new Set(
    z
      .array(idRow)
      .parse(rows)
      .map(({ id }) => id),
  );
}

/** Takes the row of a session for this batch, so that what comes after sees all that was done to its line. */
export function holdSession(sessionId: string): Statement {
  return statement('UPDATE session SET revision = revision WHERE id = :sessionId', { sessionId });
}

/**
 * Offers the free seats of a session, of which there are at most `seats`, to those in line, in the order of asking and each
 * for as long as is fair: a party of two that one seat is not enough for is passed over and keeps its turn. A batch that
 * leaves a seat free while somebody it fits waits is refused. Comes after the session's row is written.
 */
export async function passOn(
  { database, clock, random }: NeededToPass,
  { id: sessionId, closes_at: closesAt }: Pick<StoredSession, 'id' | 'closes_at'>,
  seats: number,
): Promise<Statement[]> {
  const moment = clock();
  const now = toUtc(moment);
  const until = offerUntil(moment, closesAt);
  const offers = Math.min(seats, await countWaiting(database, sessionId));
  const each = Array.from({ length: offers }, () => makeUuid(random));
  return [
    ...each.flatMap((change) => [
      // The state stands twice: PostgreSQL does not run the subquery anew for a row it had to wait for.
      statement(
        `UPDATE booking
         SET state = 'offered', line_change = :change, sequence = sequence + 1, changed_at = :now,
           offer_until = (
             SELECT CASE WHEN closes_at < :until THEN closes_at ELSE CAST(:until AS TEXT) END
             FROM session WHERE id = :sessionId
           )
         WHERE state = 'waiting' AND id = (${firstThatFits})`,
        { sessionId, change, until, now },
      ),
      statement(`UPDATE session SET taken = ${seatsOfRows} WHERE id = :sessionId`, { sessionId }),
      ...tellLine({ change, sessionId, kind: 'offer', now }),
    ]),
    statement(`${refuseIdleSeats} AND id = :sessionId`, { sessionId, now }),
  ];
}

/** A revision below 0 is refused by its CHECK. */
const refuseIdleSeats = `
  UPDATE session SET revision = -1
  WHERE EXISTS (SELECT 1 FROM booking WHERE booking.session_id = session.id AND ${fits})`;

/**
 * Refuses a batch that leaves a seat of any session free while somebody it fits waits: who has begun to wait since the
 * batch was thought out, at a session where nobody did before. Comes after the sessions' rows are written.
 */
export function refuseIfAnyIsIdle(now: string): Statement {
  return statement(refuseIdleSeats, { now });
}

interface Ending {
  readonly sessionId: string;
  /** Condition of those whose waiting ends; must name `:now`. */
  readonly who: string;
  readonly kind: ApplicantKind;
}

/** Ends the waiting of some in line, frees the seats that were held for them, and tells them. */
export function endWaiting({ clock, random }: Needed, { sessionId, who, kind }: Ending) {
  const now = toUtc(clock());
  const change = makeUuid(random);
  return [
    statement(
      `UPDATE booking
       SET state = 'expired', line_change = :change, sequence = sequence + 1, changed_at = :now
       WHERE session_id = :sessionId AND ${who}`,
      { sessionId, change, now },
    ),
    statement(
      `UPDATE session
       SET taken = ${seatsOfRows},
         seats = CASE WHEN ${seatsOfRows} > planned_seats THEN ${seatsOfRows} ELSE planned_seats END
       WHERE id = :sessionId`,
      { sessionId },
    ),
    ...tellLine({ change, sessionId, kind, now }),
  ];
}

interface LineNews {
  readonly change: string;
  readonly sessionId: string;
  readonly kind: ApplicantKind;
  readonly now: string;
  /** When the session began before it was moved (ISO UTC). */
  readonly wasAt?: string;
}

/** Takes back what those of a change have not been sent yet, and tells them of it. */
export function tellLine({ change, sessionId, kind, now, wasAt }: LineNews): Statement[] {
  const those = {
    where: `line_change = CAST(:change AS TEXT) AND person_sealed <> ''`,
    values: { change },
  };
  return [
    dropUnsentOf('SELECT id FROM booking WHERE line_change = :change', { change }),
    ...tellApplicants(those, { kind, sessionId, wasAt, prefix: change }, now),
  ];
}
