import type { Database } from '../storage/database.ts';
import { findSession } from './session-store.ts';
import type { StoredSession } from './session-store.ts';

// A session changes once a day and is booked many times, and to read it costs a fifteenth of a booking.
const lastSeen = new WeakMap<Database, Map<string, StoredSession>>();

/** A session as it was last read here, which may be long ago: the batch that relies on it must check its `revision`. */
export async function sessionAsSeen(
  database: Database,
  id: string,
): Promise<StoredSession | undefined> {
  return lastSeen.get(database)?.get(id) ?? (await sessionAsIs(database, id));
}

/** A session as it is now, and is seen from now on. */
export async function sessionAsIs(
  database: Database,
  id: string,
): Promise<StoredSession | undefined> {
  const session = await findSession(database, id);
  const seen = lastSeen.get(database) ?? new Map<string, StoredSession>();
  if (session) lastSeen.set(database, seen.set(id, session));
  return session;
}
