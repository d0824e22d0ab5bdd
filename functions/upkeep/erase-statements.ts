import { statement } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';

/** A row to erase, and the random identifier it goes on under, so that no form, mail or page leads to it any more. */
export interface Erasing {
  readonly id: string;
  readonly newId: string;
}

/**
 * Overwrites all of a booking that leads to a person; session, state and language stay, to be counted. What was sent
 * about it is no longer tied to it, what was not sent is dropped. `now` is ISO UTC.
 */
export function eraseBooking({ id, newId }: Erasing, now: string): Statement[] {
  return [
    // The booking's row first, as everywhere, so that two who change it wait in line.
    statement(
      `UPDATE booking
       SET erased_at = :now, person_sealed = '', token_sealed = '', content_mac = '', key_id = '',
         token_hash = :newId, reference = :newId, has_email = 0, has_text = 0,
         changed_at = NULL, phoned_at = NULL, phoned_sequence = NULL, turn = NULL, offer_until = NULL, line_change = NULL,
         created_at = substr(created_at, 1, 10) || 'T00:00:00.000Z'
       WHERE id = :id AND erased_at IS NULL`,
      { id, newId, now },
    ),
    ...letGoOfMessages('booking_id', id),
    statement('UPDATE booking SET id = :newId WHERE id = :id AND erased_at IS NOT NULL', {
      id,
      newId,
    }),
  ];
}

/** Overwrites feedback: what was written, and where an answer would go. */
export function eraseFeedback(id: string, now: string): Statement[] {
  return [
    statement(
      `UPDATE feedback SET erased_at = :now, sealed = '', key_id = ''
       WHERE id = :id AND erased_at IS NULL`,
      { id, now },
    ),
    ...letGoOfMessages('feedback_id', id),
  ];
}

/** What was not sent could no longer be written, and would be tried and told of for days. */
function letGoOfMessages(column: 'booking_id' | 'feedback_id', id: string): Statement[] {
  return [
    statement(
      `UPDATE message
       SET ${column} = NULL, last_problem = NULL,
         state = CASE WHEN state = 'accepted' THEN state ELSE 'dropped' END
       WHERE ${column} = :id`,
      { id },
    ),
  ];
}
