import { toUtc } from '../../src/domain/time.ts';
import type { Services } from '../services.ts';
import { findSession, stateOf } from './session-store.ts';

export type SessionRefusal = 'full' | 'fullForTwo' | 'closed' | 'cancelled' | 'unknown';

/**
 * Why a session cannot be booked for a party. Read after the refusal, so it may be a moment newer; a seat given back in
 * between is still called full.
 */
export async function whyRefused(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  sessionId: string,
  party: number,
): Promise<SessionRefusal> {
  const session = await findSession(database, sessionId);
  if (!session || session.listed === 0) return 'unknown';
  const state = stateOf(session, toUtc(clock()));
  if (state !== 'open') return state;
  return party > 1 ? 'fullForTwo' : 'full';
}
