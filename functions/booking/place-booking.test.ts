import { expect, test } from 'vitest';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { testCatalogue, testSession } from '../testing/test-catalogue.ts';
import { testForm } from '../testing/test-form.ts';
import { statement } from '../storage/database.ts';
import { placeBooking } from './place-booking.ts';
import { findBookingByToken } from './booking-store.ts';
import { syncSessions } from './sync-sessions.ts';

const book = (services: TestServices, form = testForm()) => placeBooking(services, form, 'sv');

/** Counter, rows and messages must always tell the same story. */
async function story({ database, count }: TestServices) {
  const [row] = await database.query(statement('SELECT sum(taken) AS taken FROM session'));
  return {
    taken: Number(row?.['taken']),
    bookings: await count('booking'),
    messages: await count('message', `state = 'waiting'`),
  };
}

test('a booking takes a seat and leaves a message to the unit and one to the applicant', async () => {
  const services = await makeServices();
  const placed = await book(services);
  expect(placed).toMatchObject({ ok: true, value: { isRepeat: false } });
  expect(await story(services)).toEqual({ taken: 1, bookings: 1, messages: 2 });
});

test('without e-mail only the unit is written to', async () => {
  const services = await makeServices();
  await book(services, testForm({ email: '' }));
  expect(await services.count('message', `kind = 'unitRequest'`)).toBe(1);
  expect(await services.count('message')).toBe(1);
});

test('nothing a person typed, and no token, is stored in the clear', async () => {
  const services = await makeServices();
  const placed = await book(services);
  const token = placed.ok ? placed.value.token : '';
  const tables = ['booking', 'message', 'session'].map((table) =>
    services.database.query(statement(`SELECT * FROM ${table}`)),
  );
  const stored = JSON.stringify(await Promise.all(tables));
  expect(stored).toContain('token_hash');
  expect(stored).not.toMatch(/Påhittad|example\.org|701740605|stepFree/);
  expect(stored).not.toContain(token);
  expect(await findBookingByToken(services.database, token)).toMatchObject({ locale: 'sv' });
});

test('the same form sent again is the same booking, also when the session is full since', async () => {
  const services = await makeServices();
  const form = testForm({ session: 'one-seat', needs: ['stepFree', 'companion'] });
  const first = await book(services, form);
  const second = await book(services, { ...form, needs: [...form.needs].reverse() });
  expect(second).toEqual({ ok: true, value: { ...(first.ok && first.value), isRepeat: true } });
  expect(await story(services)).toEqual({ taken: 1, bookings: 1, messages: 2 });
});

test('a form sent five times at once is one booking', async () => {
  const services = await makeServices();
  const form = testForm();
  const placed = await Promise.all(Array.from({ length: 5 }, () => book(services, form)));
  const tokens = new Set(placed.map((one) => (one.ok ? one.value.token : 'refused')));
  expect(tokens.size).toBe(1);
  expect(await story(services)).toEqual({ taken: 1, bookings: 1, messages: 2 });
});

test('the same form with other content is refused, and tells where the first booking is', async () => {
  const services = await makeServices();
  const form = testForm();
  const first = await book(services, form);
  const second = await book(services, { ...form, session: 'one-seat' });
  const token = first.ok ? first.value.token : '';
  expect(second).toEqual({ ok: false, reason: { reason: 'reused', token } });
  expect(await story(services)).toEqual({ taken: 1, bookings: 1, messages: 2 });
});

test.each(['closed', 'cancelled', 'unknown'])(
  'a session that is %s is refused, and nothing is written',
  async (session) => {
    const services = await makeServices();
    expect(await book(services, testForm({ session }))).toEqual({
      ok: false,
      reason: { reason: session },
    });
    expect(await story(services)).toEqual({ taken: 0, bookings: 0, messages: 0 });
  },
);

test('a full session is refused, and nothing is written', async () => {
  const services = await makeServices();
  await book(services, testForm({ session: 'one-seat' }));
  const refused = await book(services, testForm({ session: 'one-seat' }));
  expect(refused).toEqual({ ok: false, reason: { reason: 'full' } });
  expect(await story(services)).toEqual({ taken: 1, bookings: 1, messages: 2 });
});

test('a session closes at its very second', async () => {
  const services = await makeServices();
  services.pass(Date.parse('2026-12-01T06:30:00Z') - services.clock().getTime() - 1);
  expect(await book(services)).toMatchObject({ ok: true });
  services.pass(1);
  expect(await book(services)).toEqual({ ok: false, reason: { reason: 'closed' } });
});

test('sixty people at once for ten seats are ten bookings', async () => {
  const services = await makeServices();
  const placed = await Promise.all(Array.from({ length: 60 }, () => book(services)));
  expect(placed.filter(({ ok }) => ok)).toHaveLength(10);
  expect(placed.filter((one) => !one.ok && one.reason.reason === 'full')).toHaveLength(50);
  expect(await story(services)).toEqual({ taken: 10, bookings: 10, messages: 20 });
});

test('a reference that is taken is drawn again', async () => {
  const services = await makeServices();
  const zeros = (length: number) => new Uint8Array(length);
  const draws = [zeros, zeros];
  // The generator repeats itself for the first references only.
  const random = (length: number) =>
    length === 7 ? (draws.pop() ?? services.random)(length) : services.random(length);
  const first = await book({ ...services, random });
  const second = await book({ ...services, random });
  expect(first).toMatchObject({ ok: true });
  expect(second).toMatchObject({ ok: true });
  expect(await story(services)).toEqual({ taken: 2, bookings: 2, messages: 4 });
});

test('a session that the catalogue drops keeps its bookings and takes no more', async () => {
  const services = await makeServices();
  const dropped = 'kista-sv-2026-12-01';
  await book(services, testForm({ session: dropped }));
  const others = testCatalogue.sessions.filter(({ id }) => id !== dropped);
  await syncSessions(services.database, others, services.clock());
  expect(await book(services, testForm({ session: dropped }))).toEqual({
    ok: false,
    reason: { reason: 'unknown' },
  });
  expect(await services.count('booking')).toBe(1);
});

test('a session that was moved since it was last read is booked as it is now, with its reminder on its new day', async () => {
  const services = await makeServices();
  await book(services);
  const day = { startsAt: '2026-12-08T08:30:00Z', endsAt: '2026-12-08T10:00:00Z' };
  const moved = testSession({ ...day, closesAt: '2026-12-08T06:30:00Z' });
  await syncSessions(services.database, [moved], services.clock());
  const { ok } = await book(services);
  expect(ok).toBe(true);
  const planned = `kind = 'reminderDayBefore' AND state = 'planned'`;
  expect(await services.count('message', `${planned} AND next_attempt_at LIKE '2026-12-07%'`)).toBe(
    2,
  );
  expect(await services.count('message', `${planned} AND next_attempt_at LIKE '2026-11-30%'`)).toBe(
    0,
  );
});

test('a list that has opened since the session was last read is joined', async () => {
  const session = testSession({ seats: 1, closesAt: '2026-11-23T13:30:00Z' });
  const services = await makeServices({ catalogue: { ...testCatalogue, sessions: [session] } });
  await book(services);
  // Later closing alone is nobody's news: the session's revision stays as it was.
  await syncSessions(services.database, [testSession({ seats: 1 })], services.clock());
  const waiting = await book(services, testForm({ wait: '1' }));
  expect(waiting).toMatchObject({ ok: true, value: { state: 'waiting' } });
});

test('a smaller room never means fewer seats than those taken', async () => {
  const services = await makeServices();
  await book(services);
  await book(services);
  const smaller = testCatalogue.sessions.map((session) => ({ ...session, seats: 1 }));
  await syncSessions(services.database, smaller, services.clock());
  expect(await services.count('session', `id = 'kista-sv-2026-12-01' AND seats = 2`)).toBe(1);
  expect(await book(services)).toEqual({ ok: false, reason: { reason: 'full' } });
});

test('a party of two takes two seats with one booking', async () => {
  const services = await makeServices();
  await book(services, testForm({ party: '2' }));
  expect(await story(services)).toEqual({ taken: 2, bookings: 1, messages: 2 });
});

test('a session with one seat left is full for two but not for one, and says so', async () => {
  const services = await makeServices();
  const two = testForm({ session: 'one-seat', party: '2' });
  expect(await book(services, two)).toEqual({ ok: false, reason: { reason: 'fullForTwo' } });
  expect(await story(services)).toEqual({ taken: 0, bookings: 0, messages: 0 });
  expect(await book(services, { ...two, party: 1 })).toMatchObject({ ok: true });
  expect(await book(services, testForm({ session: 'one-seat', party: '2' }))).toEqual({
    ok: false,
    reason: { reason: 'full' },
  });
});

test('the same form for two instead of one is another choice', async () => {
  const services = await makeServices();
  const form = testForm();
  await book(services, form);
  expect(await book(services, { ...form, party: 2 })).toMatchObject({
    reason: { reason: 'reused' },
  });
});

// Count, then insert, without a lock; double clicks that overbook (anchors, chapter 3).
test('thirty parties of two at once for eleven seats are five', async () => {
  const sessions = [testSession({ seats: 11 })];
  const services = await makeServices({ catalogue: { ...testCatalogue, sessions } });
  const placed = await Promise.all(
    Array.from({ length: 30 }, () => book(services, testForm({ party: '2', email: '' }))),
  );
  expect(placed.filter(({ ok }) => ok)).toHaveLength(5);
  expect(await story(services)).toMatchObject({ taken: 10, bookings: 5 });
});
