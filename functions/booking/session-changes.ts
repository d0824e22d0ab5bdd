import type { CatalogueSession } from '../../src/domain/catalogue.ts';
import { toUtc } from '../../src/domain/time.ts';
import type { StoredSession } from './session-store.ts';

/** What those who are booked at a session, or its unit, must be told when the facts have changed. */
export type SessionChange = 'cancelled' | 'restored' | 'moved' | 'fewerSeats';

/**
 * The changes between a session as stored and as the facts have it now. One that has been in both is nobody's news any
 * more; while it is called off only that matters.
 */
export function changesOf(
  before: StoredSession,
  after: CatalogueSession,
  now: Date,
): SessionChange[] {
  const isOver = before.starts_at <= toUtc(now) && after.startsAt <= toUtc(now);
  if (isOver) return [];
  const wasCancelled = before.cancelled_at !== null;
  if (after.cancelled) return wasCancelled ? [] : ['cancelled'];
  const isMoved = before.starts_at !== after.startsAt || before.ends_at !== after.endsAt;
  return [
    ...(wasCancelled ? (['restored'] as const) : isMoved ? (['moved'] as const) : []),
    ...(after.seats < before.planned_seats ? (['fewerSeats'] as const) : []),
  ];
}
