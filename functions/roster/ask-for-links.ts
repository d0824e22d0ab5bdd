import { toUtc } from '../../src/domain/time.ts';
import { isDone } from '../booking/change-of-booking.ts';
import { enqueue } from '../outbox/message.ts';
import type { Services } from '../services.ts';
import { rosterSessions } from './roster-key.ts';

/** So seldom is a unit sent its links, however often somebody asks: the mail of before is still there (ms). */
const pause = 10 * 60 * 1000;

/**
 * Sends the links of a unit's rosters to the unit's own mailbox. Anybody may ask, and is told nothing: a unit without
 * sessions, one that was just sent its links, and one that does not exist are silently left alone.
 */
export async function askForLinks(
  services: Pick<Services, 'database' | 'clock' | 'random'>,
  unit: string,
): Promise<void> {
  const now = services.clock();
  const [session] = await rosterSessions(services.database, unit, now);
  if (!session) return;
  // Two who ask at once, and one who asks again, would write the same row, which is refused.
  const id = `roster-links-${unit}-${String(Math.floor(now.getTime() / pause))}`;
  const message = { id, kind: 'rosterLinks', sessionId: session.id } as const;
  await isDone(services, [enqueue(message, toUtc(now))]);
}
