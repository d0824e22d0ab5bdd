import { statement } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import type { StoredSession } from './session-store.ts';

type Seen = Pick<StoredSession, 'id' | 'revision'>;

/**
 * Counts the seats of a party, or more than there are when the session cannot be booked or is not as it was seen: the
 * CHECK then refuses the batch. `now` is ISO UTC.
 */
export function takeSeats({ id, revision }: Seen, party: number, now: string): Statement {
  return statement(
    `UPDATE session
     SET taken = taken + CASE
       WHEN listed = 1 AND cancelled_at IS NULL AND closes_at > :now
         AND revision = CAST(:revision AS INTEGER) THEN CAST(:party AS INTEGER)
       ELSE seats + 1
     END
     WHERE id = :id`,
    { id, revision, party, now },
  );
}

/** Takes the row of a session for this batch, or breaks it when the session is not as it was seen. */
export function holdSessionAsSeen({ id, revision }: Seen): Statement {
  return statement(
    `UPDATE session
     SET revision = CASE WHEN revision = CAST(:revision AS INTEGER) THEN revision ELSE -1 END
     WHERE id = :id`,
    { id, revision },
  );
}

/** Gives up the seats of a party. A room that has become smaller does not offer them again. */
export function giveUpSeats(sessionId: string, party: number): Statement {
  return statement(
    `UPDATE session
     SET taken = taken - CAST(:party AS INTEGER),
       seats = CASE
         WHEN taken - CAST(:party AS INTEGER) > planned_seats THEN taken - CAST(:party AS INTEGER)
         ELSE planned_seats
       END
     WHERE id = :sessionId`,
    { sessionId, party },
  );
}
