import { describe, expect, test } from 'vitest';
import { failed, succeeded } from '../../src/domain/result.ts';
import { cancelBooking } from '../booking/cancel-booking.ts';
import { moveBooking } from '../booking/move-booking.ts';
import { readHealth } from '../health/health.ts';
import { booked } from '../testing/booked.ts';
import { deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { testSession } from '../testing/test-catalogue.ts';
import { makeAllDue } from './make-all-due.ts';
import { tellOperator } from './overdue.ts';

const hour = 3_600_000;
const applicant = 'asa.pahittad@example.org';

function until(services: TestServices, moment: string): void {
  services.pass(Date.parse(moment) - services.clock().getTime());
}

async function withSession(startsAt: string, start?: string): Promise<TestServices> {
  const endsAt = new Date(Date.parse(startsAt) + 1.5 * hour).toISOString();
  const closesAt = new Date(Date.parse(startsAt) - 2 * hour).toISOString();
  const session = testSession({ id: 'one', startsAt, endsAt, closesAt });
  const other = testSession({ startsAt, endsAt, closesAt });
  const services = await makeServices({
    catalogue: { status: 'demo', generatedAt: startsAt, sessions: [session, other], notices: [] },
  });
  if (start !== undefined) until(services, start);
  return services;
}

/** Subjects of the mails an applicant has got, with the moment each was sent. */
function got({ mails }: TestServices): string[] {
  return mails.filter(({ to }) => to === applicant).map(({ date }) => date.toISOString());
}

/** Delivers what is due every quarter of an hour. */
async function everyQuarter(services: TestServices, from: string, to: string): Promise<void> {
  until(services, from);
  while (services.clock().toISOString() < to) {
    await deliverDue(services);
    services.pass(hour / 4);
  }
}

describe('an applicant is reminded', () => {
  test.each([
    ['in winter', '2027-02-09T12:00:00Z', '2027-02-08T15:00:00.000Z', '2027-02-09T07:00:00.000Z'],
    [
      'over the change to summer time',
      '2027-03-29T11:00:00Z',
      '2027-03-28T14:00:00.000Z',
      '2027-03-29T06:00:00.000Z',
    ],
    [
      'on the day of the change to winter time',
      '2027-10-31T12:00:00Z',
      '2027-10-30T14:00:00.000Z',
      '2027-10-31T07:00:00.000Z',
    ],
  ])('%s at 16:00 the day before and at 08:00, once each', async (_, startsAt, eve, morning) => {
    const services = await withSession(startsAt);
    await booked(services, { session: 'one' });
    await deliverDue(services);
    services.mails.length = 0;
    const from = new Date(Date.parse(startsAt) - 48 * hour).toISOString();
    await everyQuarter(services, from, new Date(Date.parse(startsAt) + hour).toISOString());
    expect(got(services)).toEqual([eve, morning]);
  });

  test('in the language of the booking', async () => {
    const services = await withSession('2027-02-09T08:30:00Z');
    await booked(services, { session: 'one' }, 'ar');
    until(services, '2027-02-08T15:00:00Z');
    await deliverDue(services);
    expect(services.mails.filter(({ to }) => to === applicant).at(-1)?.language).toBe('ar');
  });
});

test('nobody is reminded of what was due when booking', async () => {
  const services = await withSession('2026-11-24T12:00:00Z', '2026-11-23T15:00:00Z');
  await booked(services, { session: 'one' });
  expect(await services.count('message', `state = 'planned'`)).toBe(1);
  expect(await services.count('message', `kind = 'reminderSameDay'`)).toBe(1);
});

test('nobody is reminded of what was due when moving, nor of the old time', async () => {
  const services = await withSession('2026-11-24T12:00:00Z', '2026-11-23T15:00:00Z');
  const { id } = await booked(services, { session: 'one' });
  await moveBooking(services, id, 'kista-sv-2026-12-01');
  expect(await services.count('message', `state = 'planned'`)).toBe(1);
  expect(await services.count('message', `kind = 'reminderSameDay' AND state = 'dropped'`)).toBe(1);
});

test('nobody is reminded after cancelling', async () => {
  const services = await withSession('2026-12-08T12:00:00Z');
  const { id } = await booked(services, { session: 'one' });
  await cancelBooking(services, id);
  await deliverDue(services);
  services.mails.length = 0;
  await everyQuarter(services, '2026-12-07T12:00:00Z', '2026-12-08T13:00:00Z');
  expect(got(services)).toEqual([]);
});

test('nobody without e-mail has a reminder planned', async () => {
  const services = await withSession('2026-12-08T12:00:00Z');
  await booked(services, { session: 'one', email: '' });
  expect(await services.count('message', `state = 'planned'`)).toBe(0);
});

describe('a reminder that is planned', () => {
  const canWrite = async () => true;

  // Workers stopped, nothing visible (anchors, chapter 3): its age counts from when it was due, not from the booking.
  test('troubles neither health nor operator until it is due', async () => {
    const services = await withSession('2026-12-28T12:00:00Z');
    await booked(services, { session: 'one' });
    await deliverDue(services);
    services.relay.answer = failed('unreachable');
    services.pass(10 * 24 * hour);
    await tellOperator(services);
    expect(await readHealth(services, canWrite)).toMatchObject({
      ok: true,
      oldestUnsentSeconds: 0,
    });
    expect(await services.count('message', `kind = 'operatorNotice'`)).toBe(0);
    until(services, '2026-12-27T15:00:00Z');
    await deliverDue(services);
    expect(await readHealth(services, canWrite)).toMatchObject({ ok: true });
    services.pass(16 * 60_000);
    expect(await readHealth(services, canWrite)).toMatchObject({
      ok: false,
      oldestUnsentSeconds: 960,
    });
  });

  test('is not hurried by a start, nor by one success after an outage', async () => {
    const services = await withSession('2026-12-28T12:00:00Z');
    services.relay.answer = failed('unreachable');
    await booked(services, { session: 'one' });
    await deliverDue(services);
    services.relay.answer = succeeded(undefined);
    await makeAllDue(services.database, services.clock());
    await deliverDue(services);
    expect(await services.count('message', `state = 'planned'`)).toBe(2);
    expect(services.mails).toHaveLength(2);
  });

  test('is dropped when its hour has passed unsent: the next one, or the meeting, has come', async () => {
    const services = await withSession('2026-12-08T12:00:00Z');
    await booked(services, { session: 'one' });
    await deliverDue(services);
    until(services, '2026-12-08T07:30:00Z');
    await deliverDue(services);
    expect(
      await services.count('message', `kind = 'reminderDayBefore' AND state = 'dropped'`),
    ).toBe(1);
    expect(await services.count('message', `kind = 'reminderSameDay' AND state = 'accepted'`)).toBe(
      1,
    );
    const late = await withSession('2026-12-08T12:00:00Z');
    await booked(late, { session: 'one' });
    await deliverDue(late);
    until(late, '2026-12-08T12:00:00Z');
    await deliverDue(late);
    expect(await late.count('message', `state = 'dropped'`)).toBe(2);
    expect(await readHealth(late, canWrite)).toMatchObject({ oldestUnsentSeconds: 0 });
  });

  test('is sent once by eight deliveries at once', async () => {
    const services = await withSession('2026-12-08T12:00:00Z');
    await Promise.all(Array.from({ length: 10 }, () => booked(services, { session: 'one' })));
    await deliverDue(services);
    services.mails.length = 0;
    until(services, '2026-12-07T15:00:00Z');
    await Promise.all(Array.from({ length: 8 }, () => deliverDue(services)));
    expect(new Set(services.mails.map(({ messageId }) => messageId)).size).toBe(10);
    expect(services.mails).toHaveLength(10);
  });
});
