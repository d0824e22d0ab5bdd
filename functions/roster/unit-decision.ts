import type { CatalogueSession } from '../../src/domain/catalogue.ts';
import type { StoredSession } from '../booking/session-store.ts';

type Decided = Pick<StoredSession, 'unit_closed_at' | 'unit_cancelled_at'>;

/**
 * A session of the facts as its unit has left it on the roster: what a unit has closed or cancelled stays so at the next
 * start, until the facts say it too. Its times are in the form of storage.
 */
export function asUnitDecided(
  session: CatalogueSession,
  { unit_closed_at: closedAt, unit_cancelled_at: cancelledAt }: Decided,
): CatalogueSession {
  return {
    ...session,
    cancelled: session.cancelled || cancelledAt !== null,
    closesAt: closedAt !== null && closedAt < session.closesAt ? closedAt : session.closesAt,
  };
}
