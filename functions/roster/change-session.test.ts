import { expect, test } from 'vitest';
import { findSession } from '../booking/session-store.ts';
import { placeBooking } from '../booking/place-booking.ts';
import { syncSessions } from '../booking/sync-sessions.ts';
import type { Database } from '../storage/database.ts';
import { book } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { testCatalogue, testSession } from '../testing/test-catalogue.ts';
import { testForm } from '../testing/test-form.ts';
import { changeSession } from './change-session.ts';

const { id } = testSession();

function restart({ database, clock }: TestServices, changes = {}) {
  const sessions = testCatalogue.sessions.map((session) =>
    session.id === id ? { ...session, ...changes } : session,
  );
  return syncSessions(database, sessions, clock());
}

test('what a unit has closed stays closed when the service starts again, and opens as the facts say', async () => {
  const services = await makeServices();
  expect(await changeSession(services, id, 'close')).toBe(true);
  await restart(services);
  const now = services.clock().toISOString();
  expect((await findSession(services.database, id))?.closes_at).toBe(now);
  expect(await changeSession(services, id, 'open')).toBe(true);
  expect((await findSession(services.database, id))?.closes_at).toBe('2026-12-01T06:30:00.000Z');
});

test('what a unit has cancelled stays cancelled when the service starts again, and is told once', async () => {
  const services = await makeServices();
  await book(services);
  expect(await changeSession(services, id, 'cancel')).toBe(true);
  const told = await services.count('message');
  await restart(services);
  await restart(services, { startsAt: '2026-12-02T08:30:00Z' });
  await restart(services, { cancelled: true });
  expect((await findSession(services.database, id))?.cancelled_at).not.toBeNull();
  expect(await services.count('message')).toBe(told);
});

test('a session cancelled by ten at once is cancelled once, and everybody is told once', async () => {
  const services = await makeServices();
  await book(services);
  await book(services, { email: '' });
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => changeSession(services, id, 'cancel')),
  );
  expect(outcomes.filter(Boolean)).toHaveLength(1);
  expect(await services.count('message', `kind = 'sessionCancelled'`)).toBe(1);
  expect(await services.count('message', `kind = 'unitSessionCancelled'`)).toBe(1);
});

test('whoever books while the session is cancelled is refused or told', async () => {
  const services = await makeServices();
  const placing = Array.from({ length: 8 }, () => placeBooking(services, testForm(), 'sv'));
  const [isCancelled, ...placed] = await Promise.all([
    changeSession(services, id, 'cancel'),
    ...placing,
  ]);
  expect(isCancelled).toBe(true);
  const booked = placed.filter(({ ok }) => ok).length;
  expect(await services.count('booking')).toBe(booked);
  expect(await services.count('message', `kind = 'sessionCancelled'`)).toBe(booked);
});

test('a session that has begun or is cancelled is not changed', async () => {
  const services = await makeServices();
  expect(await changeSession(services, 'cancelled', 'close')).toBe(false);
  expect(await changeSession(services, 'nowhere', 'cancel')).toBe(false);
  expect(await changeSession(services, id, 'open')).toBe(false);
  services.pass(Date.parse('2026-12-01T08:30:00Z') - services.clock().getTime());
  expect(await changeSession(services, id, 'cancel')).toBe(false);
});

test('a session that closed by itself cannot be closed, and so not be opened', async () => {
  const services = await makeServices();
  expect(await changeSession(services, 'closed', 'close')).toBe(false);
  expect(await changeSession(services, 'closed', 'open')).toBe(false);
});

test('a start at the same moment undoes nothing of what a unit decides', async () => {
  const services = await makeServices();
  await Promise.all([restart(services), changeSession(services, id, 'close'), restart(services)]);
  const now = services.clock().toISOString();
  expect((await findSession(services.database, id))?.closes_at).toBe(now);
  await Promise.all([restart(services), changeSession(services, id, 'cancel'), restart(services)]);
  expect((await findSession(services.database, id))?.cancelled_at).toBe(now);
});

test('a session that is moved while its unit cancels it is cancelled, and who is booked told so last', async () => {
  const services = await makeServices();
  await book(services);
  const moved = { startsAt: '2026-12-01T12:30:00Z', endsAt: '2026-12-01T14:00:00Z' };
  const [, isCancelled] = await Promise.all([
    restart(services, moved),
    changeSession(services, id, 'cancel'),
  ]);
  expect(isCancelled).toBe(true);
  await restart(services, moved);
  expect((await findSession(services.database, id))?.cancelled_at).not.toBeNull();
  expect(await services.count('message', `kind = 'sessionCancelled' AND state = 'waiting'`)).toBe(
    1,
  );
  expect(await services.count('message', `kind = 'sessionMoved' AND state = 'waiting'`)).toBe(0);
});

test('a session that is cancelled just before it is closed is not closed any more', async () => {
  const services = await makeServices();
  let isFirst = true;
  const database: Database = {
    ...services.database,
    batch: async (statements) => {
      if (isFirst) {
        isFirst = false;
        await changeSession(services, id, 'cancel');
      }
      return services.database.batch(statements);
    },
  };
  expect(await changeSession({ ...services, database }, id, 'close')).toBe(false);
  expect((await findSession(services.database, id))?.unit_closed_at).toBeNull();
});
