import { describe, expect, test } from 'vitest';
import { statement } from '../storage/database.ts';
import { booked } from '../testing/booked.ts';
import { brokenCounters, messagesOf } from '../testing/books-and-rows.ts';
import { deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { testCatalogue, testSession } from '../testing/test-catalogue.ts';
import { cancelBooking } from './cancel-booking.ts';
import { findBookingByToken } from './booking-store.ts';
import { moveBooking } from './move-booking.ts';

const from = 'kista-sv-2026-12-01';
const later = {
  startsAt: '2026-12-08T12:00:00Z',
  endsAt: '2026-12-08T13:30:00Z',
  closesAt: '2026-12-08T10:00:00Z',
};

async function withSessions(...more: ReturnType<typeof testSession>[]): Promise<TestServices> {
  const sessions = [...testCatalogue.sessions, ...more];
  return makeServices({ catalogue: { ...testCatalogue, sessions } });
}

async function whereIs(services: TestServices, id: string): Promise<unknown> {
  const asked = statement('SELECT session_id FROM booking WHERE id = :id', { id });
  return (await services.database.query(asked))[0]?.['session_id'];
}

test('moving takes the new seat, gives up the old one, and keeps reference and address', async () => {
  const services = await withSessions(testSession({ id: 'later', ...later }));
  const { id, token, reference } = await booked(services);
  await deliverDue(services);
  expect(await moveBooking(services, id, 'later')).toMatchObject({ ok: true });
  expect(await services.count('session', `id = '${from}' AND taken = 0`)).toBe(1);
  expect(await services.count('session', `id = 'later' AND taken = 1`)).toBe(1);
  const found = await findBookingByToken(services.database, token);
  expect(found).toMatchObject({ reference, session_id: 'later', sequence: 1, state: 'booked' });
  expect(await messagesOf(services.database, id)).toEqual([
    'applicantConfirmation accepted',
    'applicantMove waiting',
    'reminderDayBefore dropped',
    'reminderDayBefore planned',
    'reminderSameDay planned',
    'unitMove waiting',
    'unitRequest accepted',
  ]);
});

test('both units are told when a person moves from one to another', async () => {
  const services = await withSessions(testSession({ id: 'farsta', unit: 'farsta', ...later }));
  const { id } = await booked(services, { email: '' });
  await moveBooking(services, id, 'farsta');
  expect(await messagesOf(services.database, id)).toEqual([
    'unitLeft waiting',
    'unitMove waiting',
    'unitRequest waiting',
  ]);
});

test('moving again to the same session changes nothing and is no failure', async () => {
  const services = await makeServices();
  const { id } = await booked(services);
  await moveBooking(services, id, 'one-seat');
  expect(await moveBooking(services, id, 'one-seat')).toEqual({
    ok: true,
    value: { isRepeat: true },
  });
  expect(await services.count('booking', 'sequence = 1')).toBe(1);
});

describe('the old seat is kept', () => {
  test.each(['closed', 'cancelled', 'unknown'])('when the new session is %s', async (to) => {
    const services = await makeServices();
    const { id } = await booked(services);
    expect(await moveBooking(services, id, to)).toEqual({ ok: false, reason: to });
    expect(await whereIs(services, id)).toBe(from);
    expect(await brokenCounters(services.database)).toEqual([]);
  });

  test('when the new session is full, and nobody is told anything', async () => {
    const services = await makeServices();
    await booked(services, { session: 'one-seat' });
    const { id } = await booked(services);
    const before = await messagesOf(services.database, id);
    expect(await moveBooking(services, id, 'one-seat')).toEqual({ ok: false, reason: 'full' });
    expect(await whereIs(services, id)).toBe(from);
    expect(await messagesOf(services.database, id)).toEqual(before);
  });

  test('when the new session has a seat for one but not for two', async () => {
    const services = await makeServices();
    const { id } = await booked(services, { party: '2' });
    expect(await moveBooking(services, id, 'one-seat')).toEqual({
      ok: false,
      reason: 'fullForTwo',
    });
    expect(await services.count('session', `id = '${from}' AND taken = 2`)).toBe(1);
  });
});

test('a party of two moves both its seats', async () => {
  const services = await withSessions(testSession({ id: 'two', seats: 2 }));
  const { id } = await booked(services, { party: '2' });
  expect(await moveBooking(services, id, 'two')).toMatchObject({ ok: true });
  expect(await services.count('session', `id = 'two' AND taken = 2`)).toBe(1);
  expect(await services.count('session', `id = '${from}' AND taken = 0`)).toBe(1);
});

test('a booking that is cancelled is not moved', async () => {
  const services = await makeServices();
  const { id } = await booked(services);
  await cancelBooking(services, id);
  expect(await moveBooking(services, id, 'one-seat')).toEqual({ ok: false, reason: 'ended' });
});

test('a booking whose meeting has begun is not moved', async () => {
  const services = await withSessions(testSession({ id: 'later', ...later }));
  const { id } = await booked(services);
  services.pass(Date.parse('2026-12-01T08:30:00Z') - services.clock().getTime());
  expect(await moveBooking(services, id, 'later')).toEqual({ ok: false, reason: 'started' });
});

// Overbooking and deadlock when many change at once (anchors, chapter 3).
test('forty people who change places with each other at once all end with one seat', async () => {
  const seats = 40;
  const sessions = ['a', 'b'].map((id) => testSession({ id, seats }));
  const services = await makeServices({ catalogue: { ...testCatalogue, sessions } });
  const all = await Promise.all(
    Array.from({ length: seats }, async (_, index) => ({
      ...(await booked(services, { session: index % 2 === 0 ? 'a' : 'b' })),
      to: index % 2 === 0 ? 'b' : 'a',
    })),
  );
  const moved = await Promise.all(all.map(({ id, to }) => moveBooking(services, id, to)));
  expect(moved.filter(({ ok }) => ok)).toHaveLength(seats);
  expect(await brokenCounters(services.database)).toEqual([]);
  expect(await services.count('session', 'taken = 20')).toBe(2);
});

test('sixty who move to ten seats at once are ten; the others keep theirs', async () => {
  const sessions = [testSession({ id: 'a', seats: 60 }), testSession({ id: 'b', seats: 10 })];
  const services = await makeServices({ catalogue: { ...testCatalogue, sessions } });
  const all = await Promise.all(
    Array.from({ length: 60 }, () => booked(services, { session: 'a', email: '' })),
  );
  const moved = await Promise.all(all.map(({ id }) => moveBooking(services, id, 'b')));
  expect(moved.filter(({ ok }) => ok)).toHaveLength(10);
  expect(moved.filter((one) => !one.ok && one.reason === 'full')).toHaveLength(50);
  expect(await services.count('session', `id = 'a' AND taken = 50`)).toBe(1);
  expect(await brokenCounters(services.database)).toEqual([]);
});

test('one who moves and cancels at once ends with one of them, whole', async () => {
  const services = await makeServices();
  const { id } = await booked(services);
  await Promise.all([
    moveBooking(services, id, 'one-seat'),
    cancelBooking(services, id),
    moveBooking(services, id, 'one-seat'),
  ]);
  expect(await services.count('booking', `state = 'cancelled'`)).toBe(1);
  expect(await services.count('session', 'taken > 0')).toBe(0);
  expect(await brokenCounters(services.database)).toEqual([]);
});
