import type { Catalogue, CatalogueSession } from '../../src/domain/catalogue.ts';

/** The moment at which the tests' clock begins: a Monday afternoon in Stockholm's winter time. */
export const testStart = new Date('2026-11-23T13:00:00.000Z');

/** A session at the unit "kista", a week and a day after the start, unless told otherwise. */
export function testSession(changes: Partial<CatalogueSession> = {}): CatalogueSession {
  return {
    id: 'kista-sv-2026-12-01',
    series: 'kista-sv',
    unit: 'kista',
    startsAt: '2026-12-01T08:30:00Z',
    endsAt: '2026-12-01T10:00:00Z',
    closesAt: '2026-12-01T06:30:00Z',
    languages: ['sv'],
    interpreter: true,
    seats: 10,
    place: 'Jobbtorg Kista',
    cancelled: false,
    ...changes,
  };
}

/** Sessions in every state that a booking can meet. */
export const testCatalogue: Catalogue = {
  status: 'demo',
  generatedAt: '2026-11-23T00:00:00Z',
  sessions: [
    testSession(),
    testSession({ id: 'one-seat', seats: 1 }),
    testSession({ id: 'cancelled', cancelled: true }),
    testSession({
      id: 'closed',
      startsAt: '2026-11-23T14:30:00Z',
      closesAt: '2026-11-23T12:30:00Z',
    }),
  ],
  notices: [],
};
