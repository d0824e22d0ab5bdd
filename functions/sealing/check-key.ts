import * as z from 'zod/mini';
import { toUtc } from '../../src/domain/time.ts';
import { failedButRetried } from '../outbox/make-all-due.ts';
import { StartRefusal } from '../start-refusal.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import type { Keyring } from './keyring.ts';

/** Bookings that are still shown, and messages that will still be sent: all that must be opened again. */
const sealedOtherwise = `
  SELECT
    (SELECT count(*) FROM booking JOIN session ON session.id = booking.session_id
     WHERE booking.erased_at IS NULL AND booking.key_id NOT IN (:keyId, :olderId)
       AND session.ends_at > :now)
    +
    (SELECT count(*) FROM message
     LEFT JOIN booking ON booking.id = message.booking_id
     LEFT JOIN feedback ON feedback.id = message.feedback_id
     WHERE coalesce(booking.key_id, feedback.key_id, :keyId) NOT IN (:keyId, :olderId)
       AND (message.state = 'waiting' OR (${failedButRetried})))
    AS count`;

const countRow = z.object({ count: z.number() });

/**
 * Refuses a start without the key that what waits was sealed with: every mail of it would fail and every
 * page of it break, one by one and later. Throws `StartRefusal`.
 */
export async function checkKey(
  database: Database,
  { id, olderId }: Pick<Keyring, 'id' | 'olderId'>,
  now: Date,
): Promise<void> {
  const values = { keyId: id, olderId: olderId ?? id, now: toUtc(now) };
  const rows = await database.query(statement(sealedOtherwise, values));
  const count = z.array(countRow).parse(rows)[0]?.count ?? 0;
  if (count === 0) return;
  throw new StartRefusal(
    `BOOKING_KEY is not the key that ${count} coming bookings or waiting messages were sealed with: set that one again.\n` +
      'In a demo it is the file booking-key in DATA_DIR. While keys are rotated, BOOKING_KEY_OLD must be set too.',
  );
}
