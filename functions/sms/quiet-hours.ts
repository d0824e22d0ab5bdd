import * as z from 'zod/mini';
import { whenToText } from '../../src/domain/sms/when-to-text.ts';
import { toUtc } from '../../src/domain/time.ts';
import type { Message } from '../outbox/message.ts';
import { shifted } from '../outbox/schedule.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';

/** So long before a meeting people may be on their way to it. */
const onTheWay = 60 * 60 * 1000;

const startRow = z.object({ starts_at: z.string() });

/**
 * Until when a text must wait so that it wakes nobody (ISO UTC), or undefined when it may be sent now: by day, or when
 * in the morning somebody could already be on the way to a meeting it is about, where it was or where it is now.
 */
export async function quietUntil(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  { booking_id: bookingId, was_at: wasAt }: Message,
): Promise<string | undefined> {
  const now = clock();
  if (whenToText(now) <= toUtc(now)) return undefined;
  const rows = await database.query(
    statement(
      `SELECT session.starts_at FROM booking JOIN session ON session.id = booking.session_id
       WHERE booking.id = :bookingId`,
      { bookingId },
    ),
  );
  const starts = z
    .array(startRow)
    .parse(rows)
    .map((row) => row.starts_at);
  const [next] = [...starts, wasAt ?? ''].filter((at) => at > toUtc(now)).sort();
  const leaves = next === undefined ? undefined : shifted(new Date(next), -onTheWay);
  const at = whenToText(now, leaves);
  return at > toUtc(now) ? at : undefined;
}
