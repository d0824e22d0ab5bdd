import type { CatalogueSession } from '../../src/domain/catalogue.ts';
import { toUtc } from '../../src/domain/time.ts';
import { statement } from '../storage/database.ts';
import type { Database, Statement } from '../storage/database.ts';

// Portable spelling of max(): PostgreSQL has greatest() instead.
const upsert = `
  INSERT INTO session
    (id, unit, starts_at, ends_at, closes_at, languages, interpreter, place, seats, cancelled_at)
  VALUES
    (:id, :unit, :startsAt, :endsAt, :closesAt, :languages, :interpreter, :place, :seats, :cancelledAt)
  ON CONFLICT (id) DO UPDATE SET
    unit = excluded.unit,
    starts_at = excluded.starts_at,
    ends_at = excluded.ends_at,
    closes_at = excluded.closes_at,
    languages = excluded.languages,
    interpreter = excluded.interpreter,
    place = excluded.place,
    listed = 1,
    seats = CASE WHEN excluded.seats < session.taken THEN session.taken ELSE excluded.seats END,
    cancelled_at = CASE
      WHEN excluded.cancelled_at IS NULL THEN NULL
      ELSE coalesce(session.cancelled_at, excluded.cancelled_at)
    END`;

/**
 * Makes the stored sessions those of the catalogue, in one batch. Seats never fall below those taken, and a session
 * that is gone from the catalogue is kept with its bookings but takes no new ones.
 */
export async function syncSessions(
  database: Database,
  sessions: readonly CatalogueSession[],
  now: Date,
): Promise<void> {
  await database.batch([
    statement('UPDATE session SET listed = 0'),
    ...sessions.map((session) => upsertOf(session, now)),
  ]);
}

function upsertOf(session: CatalogueSession, now: Date): Statement {
  return statement(upsert, {
    id: session.id,
    unit: session.unit,
    startsAt: sortable(session.startsAt),
    endsAt: sortable(session.endsAt),
    closesAt: sortable(session.closesAt),
    languages: JSON.stringify(session.languages),
    interpreter: session.interpreter ? 1 : 0,
    place: session.place,
    seats: session.seats,
    cancelledAt: session.cancelled ? toUtc(now) : null,
  });
}

/** `09:00:00Z` sorts after `09:00:00.500Z` as text, so every stored time has its milliseconds. */
function sortable(utc: string): string {
  return toUtc(new Date(utc));
}
