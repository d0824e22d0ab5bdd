import { listEndsAt } from '../../src/domain/booking/offers.ts';
import type { CatalogueSession } from '../../src/domain/catalogue.ts';
import { toUtc } from '../../src/domain/time.ts';
import { randomBytes } from '../random.ts';
import type { RandomBytes } from '../random.ts';
import { asUnitDecided } from '../roster/unit-decision.ts';
import type { Services } from '../services.ts';
import { ConstraintViolation, statement } from '../storage/database.ts';
import type { Database, Statement } from '../storage/database.ts';
import { allSessions } from './session-store.ts';
import type { StoredSession } from './session-store.ts';
import { changesOf } from './session-changes.ts';
import { tellLineOfChange } from './line-news.ts';
import { refuseIfUntold, tellOfChange } from './tell-of-change.ts';
import { passOn, refuseIfAnyIsIdle, sessionsWaitedFor } from './waiting-list.ts';

// Portable spelling of max(): PostgreSQL has greatest() instead. A revision below 0 is refused by its CHECK: another
// process has changed the session since it was read.
const upsert = `
  INSERT INTO session
    (id, unit, starts_at, ends_at, closes_at, languages, interpreter, place, seats, planned_seats,
     cancelled_at, list_ends_at)
  VALUES
    (:id, :unit, :startsAt, :endsAt, :closesAt, :languages, :interpreter, :place, :seats, :seats,
     :cancelledAt, :listEndsAt)
  ON CONFLICT (id) DO UPDATE SET
    unit = excluded.unit,
    starts_at = excluded.starts_at,
    ends_at = excluded.ends_at,
    closes_at = excluded.closes_at,
    list_ends_at = excluded.list_ends_at,
    languages = excluded.languages,
    interpreter = excluded.interpreter,
    place = excluded.place,
    listed = 1,
    seats = CASE WHEN excluded.seats < session.taken THEN session.taken ELSE excluded.seats END,
    planned_seats = excluded.seats,
    revision = CASE
      WHEN session.revision = CAST(:seen AS INTEGER) THEN CAST(:revision AS INTEGER)
      ELSE -1
    END,
    cancelled_at = CASE
      WHEN excluded.cancelled_at IS NULL THEN NULL
      ELSE coalesce(session.cancelled_at, excluded.cancelled_at)
    END`;

/** So many processes may start at the same moment. */
const maxTries = 10;

/**
 * Makes the stored sessions those of the catalogue, and tells those who are booked of what has changed, in one batch: so
 * everybody is told once, however many processes start at once. Seats never fall below those taken, and a session that
 * is gone from the catalogue is kept with its bookings but takes no new ones.
 */
export async function syncSessions(
  database: Database,
  sessions: readonly CatalogueSession[],
  now: Date,
  random: RandomBytes = randomBytes,
): Promise<void> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const stored = new Map((await allSessions(database)).map((one) => [one.id, one]));
    try {
      const inOrder = inOrderOf(stored, sessions);
      await database.batch([
        ...(await syncBatch(stored, inOrder, now)),
        ...(await inLine({ database, clock: () => now, random }, stored, inOrder)),
      ]);
      return;
    } catch (error) {
      if (!(error instanceof ConstraintViolation)) throw error;
    }
  }
  throw new Error('The sessions change too fast to be read.');
}

type Stored = ReadonlyMap<string, StoredSession>;

/** In the order of their ids, as everywhere, so that two who write wait for each other and not both at once. */
function inOrderOf(stored: Stored, sessions: readonly CatalogueSession[]): CatalogueSession[] {
  return sessions
    .map((session) => {
      const before = stored.get(session.id);
      return before ? asUnitDecided(sortable(session), before) : sortable(session);
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function changesIn(stored: Stored, inOrder: readonly CatalogueSession[], now: Date) {
  return inOrder.flatMap((session) => {
    const before = stored.get(session.id);
    if (before === undefined) return [];
    return changesOf(before, session, now).map((change) => ({ before, session, change }));
  });
}

/** Those who wait are told of what has changed, and offered the seats that there are more of. After all sessions. */
async function inLine(
  services: Pick<Services, 'database' | 'clock' | 'random'>,
  stored: Stored,
  inOrder: readonly CatalogueSession[],
): Promise<Statement[]> {
  const waitedFor = await sessionsWaitedFor(services.database);
  const offers = await Promise.all(
    inOrder
      .filter(({ id }) => waitedFor.has(id))
      .map(({ id, closesAt, seats }) => passOn(services, { id, closes_at: closesAt }, seats)),
  );
  return [
    ...changesIn(stored, inOrder, services.clock()).flatMap(({ before, change }) =>
      tellLineOfChange(services, before, change),
    ),
    ...offers.flat(),
    refuseIfAnyIsIdle(toUtc(services.clock())),
  ];
}

async function syncBatch(
  stored: Stored,
  inOrder: readonly CatalogueSession[],
  now: Date,
): Promise<Statement[]> {
  const changes = changesIn(stored, inOrder, now);
  const told = await Promise.all(
    changes.map(({ before, session, change }) => tellOfChange(before, session, change, now)),
  );
  const toldToAll = changes.filter(({ change }) => change !== 'fewerSeats');
  return [
    // Bookings before sessions, as everywhere.
    ...told.flat(),
    statement('UPDATE session SET listed = 0'),
    ...inOrder.map((session) => upsertOf(stored.get(session.id), session, now)),
    ...toldToAll.map(({ session }) => refuseIfUntold(session.id, now)),
  ];
}

function upsertOf(
  before: StoredSession | undefined,
  session: CatalogueSession,
  now: Date,
): Statement {
  const seen = before?.revision ?? 0;
  const isChanged = before !== undefined && changesOf(before, session, now).length > 0;
  return statement(upsert, {
    id: session.id,
    unit: session.unit,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    closesAt: session.closesAt,
    languages: JSON.stringify(session.languages),
    interpreter: session.interpreter ? 1 : 0,
    place: session.place,
    seats: session.seats,
    seen,
    revision: isChanged ? seen + 1 : seen,
    cancelledAt: session.cancelled ? toUtc(now) : null,
    listEndsAt: listEndsAt(session.closesAt),
  });
}

/** `09:00:00Z` sorts after `09:00:00.500Z` as text, so every stored time has its milliseconds. */
function sortable(session: CatalogueSession): CatalogueSession {
  const stored = (utc: string) => toUtc(new Date(utc));
  return {
    ...session,
    startsAt: stored(session.startsAt),
    endsAt: stored(session.endsAt),
    closesAt: stored(session.closesAt),
  };
}
