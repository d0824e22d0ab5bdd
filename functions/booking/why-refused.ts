import { stateOf } from './session-store.ts';
import type { StoredSession } from './session-store.ts';

export type SessionRefusal = 'full' | 'fullForTwo' | 'closed' | 'cancelled' | 'unknown';

/**
 * Why a session could not be booked for a party, from how it was read after the refusal: a seat given back in between is
 * still called full. `now` is ISO UTC.
 */
export function whyRefused(
  session: StoredSession | undefined,
  party: number,
  now: string,
): SessionRefusal {
  if (!session || session.listed === 0) return 'unknown';
  const state = stateOf(session, now);
  if (state !== 'open') return state;
  return party > 1 ? 'fullForTwo' : 'full';
}
