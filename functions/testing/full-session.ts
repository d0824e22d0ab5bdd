import { acceptOffer, leaveLine } from '../booking/answer-offer.ts';
import { findBooking } from '../booking/booking-store.ts';
import type { StoredBooking } from '../booking/booking-store.ts';
import { keepLine } from '../booking/keep-line.ts';
import { booked } from './booked.ts';
import type { Booked } from './booked.ts';
import { makeServices } from './make-services.ts';
import type { TestServices } from './make-services.ts';
import { testCatalogue, testSession } from './test-catalogue.ts';

export const hour = 60 * 60 * 1000;

/** The session that is full: on the first of December, closing at 07:30 in Stockholm. */
export const { id: fullId } = testSession();

/** A session with two seats that are taken by two people, and what can be done to it. */
export async function fullSession(seats = 2) {
  const sessions = [testSession({ seats }), testSession({ id: 'other', ...nextWeek })];
  const services = await makeServices({ catalogue: { ...testCatalogue, sessions } });
  const holders: Booked[] = [];
  for (let index = 0; index < seats; index += 1) holders.push(await booked(services));
  return {
    services,
    holders,
    /** Asks for a seat, and waits when there is none. */
    wait: (changes: Parameters<typeof booked>[1] = {}) =>
      booked(services, { wait: '1', ...changes }),
    stateOf: async ({ id }: Booked) => (await find(services, id)).state,
    find: ({ id }: Booked) => find(services, id),
    accept: ({ id }: Booked) => acceptOffer(services, id),
    leave: ({ id }: Booked) => leaveLine(services, id),
    /** Lets time pass, and does what is due by then. */
    pass: async (milliseconds: number) => {
      services.pass(milliseconds);
      await keepLine(services);
    },
  };
}

const nextWeek = {
  startsAt: '2026-12-08T08:30:00Z',
  endsAt: '2026-12-08T10:00:00Z',
  closesAt: '2026-12-08T06:30:00Z',
};

async function find({ database }: TestServices, id: string): Promise<StoredBooking> {
  const booking = await findBooking(database, id);
  if (!booking) throw new Error('A booking is gone.');
  return booking;
}
