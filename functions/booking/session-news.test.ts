import { describe, expect, test } from 'vitest';
import { statement } from '../storage/database.ts';
import { booked } from '../testing/booked.ts';
import { brokenCounters, messagesOf } from '../testing/books-and-rows.ts';
import { change, movedTo, session, threeBooked } from '../testing/changed-facts.ts';
import { deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import { cancelBooking } from './cancel-booking.ts';

describe('a session that is cancelled in the facts', () => {
  test('is told to everybody who is booked and once to the unit, and keeps their bookings', async () => {
    const { services, ids } = await threeBooked();
    await change(services, { cancelled: true });
    expect(await messagesOf(services.database, ids[0] ?? '')).toEqual([
      'applicantConfirmation accepted',
      'reminderDayBefore dropped',
      'sessionCancelled waiting',
      'unitRequest accepted',
    ]);
    expect(await services.count('message', `kind = 'sessionCancelled'`)).toBe(2);
    expect(await services.count('message', `kind = 'unitSessionCancelled'`)).toBe(1);
    expect(await services.count('booking', `state = 'booked' AND sequence = 1`)).toBe(3);
    expect(await brokenCounters(services.database)).toEqual([]);
  });

  test('is told once, however often the service starts', async () => {
    const { services } = await threeBooked();
    for (let start = 0; start < 3; start += 1) await change(services, { cancelled: true });
    expect(await services.count('message', `kind = 'sessionCancelled'`)).toBe(2);
  });

  test('is told again as held when the facts take it back', async () => {
    const { services, ids } = await threeBooked();
    await change(services, { cancelled: true });
    await deliverDue(services);
    await change(services, {});
    expect(await messagesOf(services.database, ids[0] ?? '')).toEqual([
      'applicantConfirmation accepted',
      'reminderDayBefore dropped',
      'reminderDayBefore planned',
      'sessionCancelled accepted',
      'sessionRestored waiting',
      'unitRequest accepted',
    ]);
  });

  test('can still be cancelled by those who are booked', async () => {
    const { services, ids } = await threeBooked();
    await change(services, { cancelled: true });
    expect(await cancelBooking(services, ids[1] ?? '')).toMatchObject({ ok: true });
    expect(await services.count('session', `id = '${session}' AND taken = 2`)).toBe(1);
  });
});

describe('a session that is moved in the facts', () => {
  test('is told with its new time, and its reminders are planned anew', async () => {
    const { services, ids } = await threeBooked();
    await change(services, movedTo);
    expect(await messagesOf(services.database, ids[0] ?? '')).toEqual([
      'applicantConfirmation accepted',
      'reminderDayBefore dropped',
      'reminderDayBefore planned',
      'reminderSameDay planned',
      'sessionMoved waiting',
      'unitRequest accepted',
    ]);
    const planned = `state = 'planned' AND next_attempt_at = due_at`;
    const due = `due_at IN ('2026-12-01T15:00:00.000Z', '2026-12-02T07:00:00.000Z')`;
    expect(await services.count('message', `${planned} AND ${due}`)).toBe(4);
    expect(await services.count('message', `kind = 'unitSessionMoved'`)).toBe(1);
  });

  test('is told to nobody when nobody is booked, or all have cancelled', async () => {
    const services = await makeServices();
    const { id } = await booked(services);
    await cancelBooking(services, id);
    await deliverDue(services);
    await change(services, movedTo);
    expect(await services.count('message', `state IN ('waiting', 'planned')`)).toBe(0);
  });

  test('that was before now, and still is, is nobody’s news', async () => {
    const { services } = await threeBooked();
    services.pass(30 * 24 * 3_600_000);
    await change(services, movedTo);
    expect(await services.count('message', `kind = 'sessionMoved'`)).toBe(0);
  });

  test('does not keep from the unit a request that it has not got yet', async () => {
    const services = await makeServices();
    const { id } = await booked(services);
    await change(services, movedTo);
    expect(await messagesOf(services.database, id)).toContain('unitRequest waiting');
    expect(await messagesOf(services.database, id)).toContain('applicantConfirmation dropped');
  });
});

test('two processes with other facts that start at once tell one change after the other', async () => {
  const { services } = await threeBooked();
  const again = { ...movedTo, startsAt: '2026-12-02T12:30:00Z' };
  await Promise.all([change(services, movedTo), change(services, again)]);
  const told = await services.database.query(
    statement(`SELECT DISTINCT was_at FROM message WHERE kind = 'sessionMoved' ORDER BY was_at`),
  );
  const between = (await services.count('session', `starts_at = '2026-12-02T12:00:00.000Z'`)) === 0;
  expect(told).toEqual([
    { was_at: '2026-12-01T08:30:00.000Z' },
    { was_at: between ? '2026-12-02T12:00:00.000Z' : '2026-12-02T12:30:00.000Z' },
  ]);
  expect(await services.count('session', `id = '${session}' AND revision = 2`)).toBe(1);
});

test('those who book while a session is moved are told or have seen it', async () => {
  const { services } = await threeBooked();
  await Promise.all([
    ...Array.from({ length: 5 }, () => booked(services)),
    change(services, movedTo),
    booked(services),
  ]);
  const untold = await services.database.query(
    statement(
      `SELECT id FROM booking WHERE has_email = 1 AND sequence = 0 AND NOT EXISTS (
         SELECT 1 FROM message WHERE booking_id = booking.id AND kind = 'reminderSameDay')`,
    ),
  );
  expect(untold).toEqual([]);
  expect(await brokenCounters(services.database)).toEqual([]);
});

test('no message is named after a booking, which would open its form again', async () => {
  const { services, ids } = await threeBooked();
  await change(services, movedTo);
  const rows = await services.database.query(statement('SELECT id FROM message'));
  const names = rows.map((row) => String(row['id'])).join(' ');
  for (const id of ids) expect(names).not.toContain(id);
});
