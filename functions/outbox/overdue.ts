import * as z from 'zod/mini';
import { toUtc } from '../../src/domain/time.ts';
import { isPhoned } from '../roster/phoned.ts';
import { isSeen } from '../roster/seen.ts';
import type { Services } from '../services.ts';
import { ConstraintViolation, statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { applicantList, dueSince, enqueue } from './message.ts';
import { newsKinds, unitBookingKinds } from './message-kinds.ts';
import { overdueAfter, shifted } from './schedule.ts';

type Needed = Pick<Services, 'database' | 'clock' | 'log'>;

const unitBookingList = unitBookingKinds.map((kind) => `'${kind}'`).join(', ');

/** Of what the unit has seen on its roster it need not be told any more. */
const seenByUnit = `
  kind IN (${unitBookingList})
  AND EXISTS (SELECT 1 FROM booking WHERE booking.id = message.booking_id AND ${isSeen})`;

const newsList = newsKinds.map((kind) => `'${kind}'`).join(', ');

/** Whoever was phoned has been told what the message would say. */
const toldByPhone = `
  kind IN (${newsList})
  AND EXISTS (SELECT 1 FROM booking WHERE booking.id = message.booking_id AND ${isPhoned})`;

/**
 * Messages that somebody must care about while they are unsent. Not the operator's own notice, and nothing to an
 * applicant's address that its mail server refuses: anybody can mistype an address, and nobody could mend it.
 */
const mattersUnsent = `
  state IN ('waiting', 'failed') AND kind <> 'operatorNotice'
  AND NOT (
    kind IN (${applicantList})
    AND (state = 'failed' OR coalesce(last_problem, '') = 'refused')
  )
  AND NOT (${seenByUnit}) AND NOT (${toldByPhone})`;

const refusedAddress = `
  kind IN (${applicantList}) AND state <> 'dropped' AND coalesce(last_problem, '') = 'refused'`;

/**
 * Applicants' messages that a mail server or a provider of texts refuses: mistyped addresses or, when they are many, a
 * wrongly set up relay.
 */
export async function countRefused(database: Database): Promise<number> {
  return countOf(database, refusedAddress, {});
}

const oldestRow = z.object({ oldest: z.nullable(z.string()) });

/** When the oldest message that matters was due (ISO UTC), or undefined when all are accepted. */
export async function oldestUnsent(database: Database): Promise<string | undefined> {
  const rows = await database.query(
    statement(`SELECT min(${dueSince}) AS oldest FROM message WHERE ${mattersUnsent}`),
  );
  return z.array(oldestRow).parse(rows)[0]?.oldest ?? undefined;
}

const countRow = z.object({ count: z.number() });

export async function countOverdue({ database, clock }: Omit<Needed, 'log'>): Promise<number> {
  return countOf(database, `${mattersUnsent} AND ${dueSince} <= :dayAgo`, {
    dayAgo: shifted(clock(), -overdueAfter),
  });
}

/** Messages that the operator was told of at a moment (ISO UTC). */
export async function countTold(database: Database, toldAt: string): Promise<number> {
  return countOf(database, 'operator_told_at = :toldAt', { toldAt });
}

/** Texts that were not sent because nobody more was to be texted; their readers stand on the roster. */
const notToBeSent = `channel = 'text' AND coalesce(last_problem, '') IN ('ceiling', 'off')`;

/** Messages the outbox has given up; a mistyped address is not among them, it has a count of its own. */
export async function countFailed(database: Database): Promise<number> {
  return countOf(
    database,
    `state = 'failed' AND NOT (${refusedAddress}) AND NOT (${seenByUnit}) AND NOT (${toldByPhone})
       AND NOT (${notToBeSent})`,
    {},
  );
}

const untold = `${mattersUnsent} AND ${dueSince} <= :dayAgo AND operator_told_at IS NULL`;

/**
 * Tells the operator of messages a day old, with one mail an incident: while a message that was told of still waits and matters,
 * later ones belong to the same incident. The notice goes through the outbox and so arrives when mail does again;
 * until then `/api/health` and the log tell.
 */
export async function tellOperator({ database, clock, log }: Needed): Promise<void> {
  const now = toUtc(clock());
  const dayAgo = shifted(clock(), -overdueAfter);
  const count = await countOf(database, untold, { dayAgo });
  if (count === 0) return;
  const isOngoing =
    (await countOf(
      database,
      `${mattersUnsent} AND state = 'waiting' AND operator_told_at IS NOT NULL`,
      {},
    )) > 0;
  const told = statement(`UPDATE message SET operator_told_at = :now WHERE ${untold}`, {
    now,
    dayAgo,
  });
  // The hour in its id keeps two processes that find the same incident from writing two notices.
  const notice = enqueue({ id: `operator-${now.slice(0, 13)}`, kind: 'operatorNotice' }, now);
  try {
    await database.batch(isOngoing ? [told] : [told, notice]);
    log('messagesOverdue', { count });
  } catch (error) {
    if (!(error instanceof ConstraintViolation)) throw error;
  }
}

async function countOf(database: Database, where: string, values: Record<string, string>) {
  const rows = await database.query(
    statement(`SELECT count(*) AS count FROM message WHERE ${where}`, values),
  );
  return z.array(countRow).parse(rows)[0]?.count ?? 0;
}
