import type { CatalogueSession } from '../../src/domain/catalogue.ts';
import { syncSessions } from '../booking/sync-sessions.ts';
import { booked } from './booked.ts';
import { deliverDue } from './make-outage.ts';
import { makeServices } from './make-services.ts';
import type { TestServices } from './make-services.ts';
import { testSession } from './test-catalogue.ts';

/** The session that changes. */
export const session = 'kista-sv-2026-12-01';

/** What editors change in the facts, and the next start. */
export function change(services: TestServices, changes: Partial<CatalogueSession>): Promise<void> {
  return syncSessions(services.database, [testSession(changes)], services.clock());
}

/** Where it is moved to: another day, after noon. */
export const movedTo = {
  startsAt: '2026-12-02T12:00:00Z',
  endsAt: '2026-12-02T13:30:00Z',
  closesAt: '2026-12-02T10:00:00Z',
};

/** Two people with e-mail, one of them a party of two, and one without; all are told what they were to be told so far. */
export async function threeBooked(
  changes: Parameters<typeof makeServices>[0] = {},
): Promise<{ services: TestServices; ids: string[] }> {
  const services = await makeServices(changes);
  const ids = [
    (await booked(services)).id,
    (await booked(services, { party: '2' }, 'ar')).id,
    (await booked(services, { email: '' })).id,
  ];
  await deliverDue(services);
  services.mails.length = 0;
  return { services, ids };
}
