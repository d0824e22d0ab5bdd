import { listEndsAt } from '../../src/domain/booking/offers.ts';
import type { CatalogueSession } from '../../src/domain/catalogue.ts';
import { toUtc } from '../../src/domain/time.ts';
import { isDone, maxTries } from '../booking/change-of-booking.ts';
import { tellLineOfChange } from '../booking/line-news.ts';
import { findSession } from '../booking/session-store.ts';
import type { StoredSession } from '../booking/session-store.ts';
import { refuseIfUntold, tellOfChange } from '../booking/tell-of-change.ts';
import { passOn } from '../booking/waiting-list.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { SqlValue, Statement } from '../storage/database.ts';

type Needed = Pick<Services, 'database' | 'clock' | 'catalogue' | 'random'>;

/** What a unit can do to one of its sessions without anybody changing the facts. */
export type SessionDecision = 'close' | 'open' | 'cancel';

/**
 * Does what a unit decides of its session, at once and for every page. Cancelling tells all who are booked, each in their
 * language, in the same batch; it cannot be undone here. False when it has begun, is cancelled, or there is nothing to
 * do: a decision made twice is made once.
 */
export async function changeSession(
  services: Needed,
  id: string,
  decision: SessionDecision,
): Promise<boolean> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const session = await findSession(services.database, id);
    const now = services.clock();
    if (!session || session.cancelled_at !== null || session.starts_at <= toUtc(now)) return false;
    const statements = await batchOf(services, session, decision, now);
    if (statements.length === 0) return false;
    if (await isDone(services, statements)) return true;
  }
  throw new Error('A session changes too fast to be decided on.');
}

async function batchOf(
  services: Needed,
  session: StoredSession,
  decision: SessionDecision,
  moment: Date,
): Promise<Statement[]> {
  const now = toUtc(moment);
  switch (decision) {
    case 'close':
      if (session.closes_at <= now) return [];
      return [
        change(session, 'closes_at = :now, list_ends_at = :now, unit_closed_at = :now', { now }),
      ];
    case 'open': {
      const closesAt = closesAtOf(services.catalogue.sessions, session);
      if (session.unit_closed_at === null || closesAt === undefined) return [];
      return [
        change(
          session,
          'closes_at = :closesAt, list_ends_at = :listEndsAt, unit_closed_at = NULL',
          { closesAt, listEndsAt: listEndsAt(closesAt) },
        ),
        ...(await passOn(services, { id: session.id, closes_at: closesAt }, session.seats)),
      ];
    }
    case 'cancel':
      return [
        // Bookings before sessions, as everywhere.
        ...(await tellOfChange(session, cancelled(session), 'cancelled', moment)),
        change(session, 'cancelled_at = :now, unit_cancelled_at = :now', { now }),
        refuseIfUntold(session.id, moment),
        ...tellLineOfChange(services, session, 'cancelled'),
      ];
  }
}

// A revision below 0 is refused by its CHECK: somebody has changed the session since it was read.
function change(
  { id, revision }: StoredSession,
  columns: string,
  values: Readonly<Record<string, SqlValue>>,
): Statement {
  return statement(
    `UPDATE session
     SET ${columns},
       revision = CASE WHEN revision = CAST(:revision AS INTEGER) THEN revision + 1 ELSE -1 END
     WHERE id = :id`,
    { ...values, id, revision },
  );
}

/** When the facts would close it, in the form of storage. */
function closesAtOf(
  sessions: readonly CatalogueSession[],
  { id }: StoredSession,
): string | undefined {
  const closesAt = sessions.find((session) => session.id === id)?.closesAt;
  return closesAt === undefined ? undefined : toUtc(new Date(closesAt));
}

/** The session as the facts would tell it, had they cancelled it. */
function cancelled(session: StoredSession): CatalogueSession {
  return {
    id: session.id,
    series: '',
    unit: session.unit,
    startsAt: session.starts_at,
    endsAt: session.ends_at,
    closesAt: session.closes_at,
    languages: session.languages,
    interpreter: session.interpreter === 1,
    seats: session.seats,
    place: session.place,
    cancelled: true,
  };
}
