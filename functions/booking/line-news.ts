import { toUtc } from '../../src/domain/time.ts';
import { makeUuid } from '../random.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import type { SessionChange } from './session-changes.ts';
import type { StoredSession } from './session-store.ts';
import { endWaiting, tellLine } from './waiting-list.ts';

type Needed = Pick<Services, 'clock' | 'random'>;

/**
 * Tells those in line of a change of their session. Nobody goes on waiting for one that is called off; one that is moved
 * is waited for as before, and an offer of it ends at the latest when it closes. Comes after the session's row is
 * written, from when on nobody can join the line as it was.
 */
export function tellLineOfChange(
  services: Needed,
  before: Pick<StoredSession, 'id' | 'starts_at'>,
  change: SessionChange,
): Statement[] {
  const sessionId = before.id;
  if (change === 'cancelled') {
    const who = `state IN ('waiting', 'offered')`;
    return endWaiting(services, { sessionId, who, kind: 'waitCancelled' });
  }
  if (change !== 'moved') return [];
  const now = toUtc(services.clock());
  const name = makeUuid(services.random);
  return [
    statement(
      `UPDATE booking
       SET line_change = :change, sequence = sequence + 1, changed_at = :now,
         offer_until = (
           SELECT CASE WHEN closes_at < offer_until THEN closes_at ELSE offer_until END
           FROM session WHERE session.id = booking.session_id
         )
       WHERE session_id = :sessionId AND state IN ('waiting', 'offered')`,
      { sessionId, change: name, now },
    ),
    ...tellLine({ change: name, sessionId, kind: 'waitMoved', now, wasAt: before.starts_at }),
  ];
}
