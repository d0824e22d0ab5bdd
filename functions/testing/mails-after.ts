import type { CatalogueSession } from '../../src/domain/catalogue.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { cancelBooking } from '../booking/cancel-booking.ts';
import { moveBooking } from '../booking/move-booking.ts';
import { syncSessions } from '../booking/sync-sessions.ts';
import { booked } from './booked.ts';
import { deliverDue } from './make-outage.ts';
import { makeServices } from './make-services.ts';
import type { TestServices } from './make-services.ts';
import { testSession } from './test-catalogue.ts';

/** Who books in the tests. */
export const applicant = 'asa.pahittad@example.org';

export const first = testSession();
const second = testSession({
  id: 'second',
  startsAt: '2026-12-08T12:00:00Z',
  endsAt: '2026-12-08T13:30:00Z',
  closesAt: '2026-12-08T10:00:00Z',
});
export const farsta = { ...second, id: 'farsta', unit: 'farsta', place: 'Jobbtorg Farsta' };
const full = { ...second, id: 'full', seats: 0 };

type Change = (services: TestServices, id: string) => Promise<unknown>;

const facts =
  (changes: Partial<CatalogueSession>): Change =>
  (services) =>
    syncSessions(services.database, [testSession(changes), second, full], services.clock());

const later = { startsAt: '2026-12-03T08:30:00Z', endsAt: '2026-12-03T10:00:00Z' };

const changes = {
  cancelling: ({ clock, database, random }, id) => cancelBooking({ clock, database, random }, id),
  moving: (services, id) => moveBooking(services, id, 'second'),
  'a session that is cancelled': facts({ cancelled: true }),
  'a session that is moved': facts(later),
  'a session that is held after all': async (services, id) => {
    await facts({ cancelled: true })(services, id);
    await facts({})(services, id);
  },
  'the day before': async (services) => {
    services.pass(Date.parse('2026-11-30T15:00:00Z') - services.clock().getTime());
  },
} as const satisfies Record<string, Change>;

type ChangeName = keyof typeof changes;

export const names = Object.keys(changes) as ChangeName[];

/** The mails that a change makes, and the one of the booking before it. */
export async function mailsAfter(
  name: ChangeName,
  locale: Locale = 'sv',
  typed: Parameters<typeof booked>[1] = {},
) {
  const services = await makeServices({
    catalogue: {
      status: 'demo',
      generatedAt: '2026-11-23T00:00:00Z',
      sessions: [first, second, farsta, full],
      notices: [],
    },
  });
  const made = await booked(services, typed, locale);
  await deliverDue(services);
  const confirmation = services.mails.find(({ to }) => to === applicant);
  services.mails.length = 0;
  services.pass(60_000);
  await changes[name](services, made.id);
  await deliverDue(services);
  return {
    ...made,
    confirmation,
    toApplicant: services.mails.find(({ to }) => to === applicant),
    toUnit: services.mails.find(({ to }) => to !== applicant),
  };
}
