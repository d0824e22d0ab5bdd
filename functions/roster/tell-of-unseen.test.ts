import { expect, test } from 'vitest';
import { bookedAt } from '../booking/booking-store.ts';
import { readSettings } from '../settings.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { changeSession } from './change-session.ts';
import { markSeen } from './seen.ts';
import { shownField } from './shown.ts';
import { tellOfUnseen } from './tell-of-unseen.ts';

const session = 'kista-sv-2026-12-01';
const start = Date.parse('2026-12-01T08:30:00Z');
const hour = 60 * 60 * 1000;

/** Services with one booking, so many hours before its session. */
async function before(hours: number): Promise<TestServices> {
  const settings = readSettings({ OPERATOR_MAIL_TO: 'drift@example.se' });
  const services = await makeServices({ settings });
  await book(services);
  services.pass(start - hours * hour - services.clock().getTime());
  return services;
}

const told = ({ count }: TestServices) => count('message', `kind = 'rosterUnseen'`);

// anchors.md chapter 3, VA.gov: accepted from the user, lost in hand-off, nobody told.
test('a request that the unit has not seen a day before the session is told to the operator, once', async () => {
  const services = await before(24.1);
  await tellOfUnseen(services);
  expect(await told(services)).toBe(0);
  services.pass(hour);
  await Promise.all([tellOfUnseen(services), tellOfUnseen(services)]);
  await tellOfUnseen(services);
  expect(await told(services)).toBe(1);
  await deliverDue(services);
  const mail = services.mails.find(({ to }) => to === 'drift@example.se');
  expect(mail?.text).toContain('Bokningar som ingen har sett: 1');
  expect(mail?.text).toMatch(/^Exempel/);
  expect(mail?.text).not.toContain('Påhittad');
});

test('what the unit has seen is told to nobody', async () => {
  const services = await before(23);
  const bookings = await bookedAt(services.database, session);
  await markSeen(services.database, session, shownField(bookings));
  await tellOfUnseen(services);
  expect(await told(services)).toBe(0);
});

test('a booking made late is given two hours to be seen', async () => {
  const services = await makeServices();
  services.pass(start - 5 * hour - services.clock().getTime());
  await book(services);
  services.pass(2 * hour - 1);
  await tellOfUnseen(services);
  expect(await told(services)).toBe(0);
  services.pass(1);
  await tellOfUnseen(services);
  expect(await told(services)).toBe(1);
});

test('of a session that is cancelled, begun or without bookings nobody is told', async () => {
  const cancelled = await before(23);
  await changeSession(cancelled, session, 'cancel');
  cancelled.pass(3 * hour);
  const begun = await before(0);
  const empty = await makeServices();
  empty.pass(start - 23 * hour - empty.clock().getTime());
  for (const services of [cancelled, begun, empty]) {
    await tellOfUnseen(services);
    expect(await told(services)).toBe(0);
  }
});
