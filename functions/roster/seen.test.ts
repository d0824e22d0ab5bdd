import { expect, test } from 'vitest';
import { bookedAt } from '../booking/booking-store.ts';
import { moveBooking } from '../booking/move-booking.ts';
import { messageStatesNow } from '../testing/message-states-now.ts';
import { countFailed, countOverdue, oldestUnsent } from '../outbox/overdue.ts';
import { book, deliverDue, makeOutage } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { hasBeenSeen, markSeen } from './seen.ts';
import { shownField } from './shown.ts';

const session = 'kista-sv-2026-12-01';

/** Ids of those at a session that their unit has seen as they are. */
async function seenAt({ database }: TestServices, at: string): Promise<string[]> {
  return (await bookedAt(database, at)).filter(hasBeenSeen).map(({ id }) => id);
}

async function booked() {
  const services = await makeServices();
  await book(services);
  const bookings = await bookedAt(services.database, session);
  return { services, bookings, id: bookings[0]?.id ?? '' };
}

test('a booking is new until its unit has said that it has it', async () => {
  const { services, bookings, id } = await booked();
  expect(await seenAt(services, session)).toEqual([]);
  await markSeen(services.database, session, shownField(bookings));
  expect(await seenAt(services, session)).toEqual([id]);
});

test('a booking that has changed since is new again', async () => {
  const { services, bookings, id } = await booked();
  await markSeen(services.database, session, shownField(bookings));
  await moveBooking(services, id, 'one-seat');
  expect(await seenAt(services, 'one-seat')).toEqual([]);
});

test('what a page showed before the change does not mark the booking after it', async () => {
  const { services, bookings, id } = await booked();
  await moveBooking(services, id, 'one-seat');
  await moveBooking(services, id, session);
  await markSeen(services.database, session, shownField(bookings));
  expect(await seenAt(services, session)).toEqual([]);
});

test.each(['', ' ', '.', 'x.', `' OR 1=1 --.0`, 'x.-1', 'x.9999999999', 'nowhere.0'])(
  'the field "%s" marks nothing',
  async (field) => {
    const { services } = await booked();
    await markSeen(services.database, session, field);
    expect(await services.count('booking', 'seen_sequence IS NOT NULL')).toBe(0);
  },
);

test('the roster of one session marks nothing of another', async () => {
  const { services, bookings } = await booked();
  await markSeen(services.database, 'one-seat', shownField(bookings));
  expect(await seenAt(services, session)).toEqual([]);
});

test('my booking says that the unit has seen it, until it changes', async () => {
  const { services, bookings, id } = await booked();
  const unitState = async () => (await messageStatesNow(services, id)).unit;
  expect(await unitState()).toBe('waiting');
  await markSeen(services.database, session, shownField(bookings));
  expect(await unitState()).toBe('seen');
  await moveBooking(services, id, 'one-seat');
  expect(await unitState()).toBe('waiting');
});

// anchors.md chapter 3, VA.gov: a silent failure. What the unit has seen is none, what it has not is one.
test('a message to the unit that does not arrive is nobody’s alarm once the unit has seen the booking', async () => {
  const services = await makeOutage();
  await deliverDue(services);
  services.pass(25 * 60 * 60 * 1000);
  expect(await countOverdue(services)).toBe(1);
  const bookings = await bookedAt(services.database, session);
  await markSeen(services.database, session, shownField(bookings));
  expect(await countOverdue(services)).toBe(0);
  expect(await oldestUnsent(services.database)).toBeUndefined();
  services.pass(72 * 60 * 60 * 1000);
  await deliverDue(services);
  expect(await services.count('message', `state = 'failed'`)).toBe(1);
  expect(await countFailed(services.database)).toBe(0);
});
