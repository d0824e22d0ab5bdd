import * as z from 'zod/mini';
import { toUtc } from '../../src/domain/time.ts';
import { makeUuid } from '../random.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Database, Statement } from '../storage/database.ts';
import { eraseBooking, eraseFeedback } from './erase-statements.ts';
import { removeMessages, removeMessagesBefore } from './message-files.ts';
import { noting } from './upkeep-facts.ts';

type Needed = Pick<Services, 'database' | 'clock' | 'random'>;

/** What was erased, as counts. */
export interface Erased {
  readonly bookings: number;
  readonly feedback: number;
  readonly messageFiles: number;
}

/** So few that nobody who books meanwhile waits for them. */
const batchSize = 50;

const day = 24 * 60 * 60 * 1000;

/** Days for which feedback is kept, so that it can be answered. */
const feedbackDays = 30;

/** Days after a session for which somebody is kept who never had a seat at it; fewer when bookings are kept for fewer. */
export const lineDays = 1;

/** Condition of bookings that never were more than a turn in line. */
export const neverHadSeat = `booking.state IN ('waiting', 'offered', 'left', 'expired')`;

const dueBookings = `
  SELECT booking.id FROM booking JOIN session ON session.id = booking.session_id
  WHERE booking.erased_at IS NULL
    AND (session.ends_at <= :before OR (${neverHadSeat} AND session.ends_at <= :lineBefore))
  ORDER BY booking.id LIMIT ${String(batchSize)}`;

const dueFeedback = `
  SELECT id FROM feedback WHERE erased_at IS NULL AND created_at <= :before
  ORDER BY id LIMIT ${String(batchSize)}`;

/**
 * Erases what is older than it may be kept: bookings of every state `afterDays` after the end of their session, those who
 * only waited for a seat the day after, feedback after a month, and messages in files of `dataDir` written that long ago.
 * In small batches; can be broken off and run again.
 */
export async function eraseDue(
  { database, clock, random }: Needed,
  { afterDays, dataDir }: { readonly afterDays: number; readonly dataDir: string | undefined },
): Promise<Erased> {
  const now = clock();
  const daysAgo = (days: number) => new Date(now.getTime() - days * day);
  let messageFiles = await removeMessagesBefore(dataDir, daysAgo(afterDays));
  // Files first: once the row is erased, nothing says any more which they were.
  const erase =
    (column: 'booking_id' | 'feedback_id', one: (id: string) => Statement[]) =>
    async (ids: readonly string[]) => {
      const messages = await Promise.all(ids.map((id) => messagesOf(database, column, id)));
      messageFiles += await removeMessages(dataDir, messages.flat());
      await database.batch([...ids.flatMap(one), noting('tracesLeft', 'yes')]);
    };
  const bookings = await inBatches(
    () =>
      idsOf(
        database,
        statement(dueBookings, {
          before: toUtc(daysAgo(afterDays)),
          lineBefore: toUtc(daysAgo(Math.min(lineDays, afterDays))),
        }),
      ),
    erase('booking_id', (id) => eraseBooking({ id, newId: makeUuid(random) }, toUtc(now))),
  );
  const feedback = await inBatches(
    () => idsOf(database, statement(dueFeedback, { before: toUtc(daysAgo(feedbackDays)) })),
    erase('feedback_id', (id) => eraseFeedback(id, toUtc(now))),
  );
  return { bookings, feedback, messageFiles };
}

/** Identifiers of the messages about a booking or feedback. */
export function messagesOf(
  database: Database,
  column: 'booking_id' | 'feedback_id',
  id: string,
): Promise<string[]> {
  return idsOf(database, statement(`SELECT id FROM message WHERE ${column} = :id`, { id }));
}

async function inBatches(
  next: () => Promise<string[]>,
  erase: (ids: readonly string[]) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (let ids = await next(); ids.length > 0; ids = await next()) {
    await erase(ids);
    count += ids.length;
  }
  return count;
}

const idRow = z.object({ id: z.string() });

async function idsOf(database: Database, asked: Statement): Promise<string[]> {
  return z
    .array(idRow)
    .parse(await database.query(asked))
    .map(({ id }) => id);
}
