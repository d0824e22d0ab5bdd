import { expect, test } from 'vitest';
import { failed } from '../../src/domain/result.ts';
import { toUtc } from '../../src/domain/time.ts';
import { messageStatesNow } from '../testing/message-states-now.ts';
import { findBooking } from '../booking/booking-store.ts';
import { moveBooking } from '../booking/move-booking.ts';
import { findSession } from '../booking/session-store.ts';
import { countFailed, countOverdue, oldestUnsent, tellOperator } from '../outbox/overdue.ts';
import { booked } from '../testing/booked.ts';
import { deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { testSession } from '../testing/test-catalogue.ts';
import { changeSession } from './change-session.ts';
import { markPhoned, phonedAt, unmarkPhoned } from './phoned.ts';
import { rosterPeople } from './roster-people.ts';
import { markSeen } from './seen.ts';

const session = testSession().id;
const hour = 60 * 60 * 1000;

/** The field of the page that shows the person now. */
async function shownNow({ database, keyring, clock }: TestServices): Promise<string> {
  const stored = await findSession(database, session);
  const roster = stored && (await rosterPeople({ database, keyring, clock }, stored));
  return roster?.people[0]?.shown ?? '';
}

/** When the person of a booking was phoned about it as it is. */
async function phoneCallOf({ database }: TestServices, id: string): Promise<string | undefined> {
  const booking = await findBooking(database, id);
  return booking && phonedAt(booking);
}

async function isToPhone({ database, keyring, clock }: TestServices): Promise<boolean> {
  const stored = await findSession(database, session);
  const roster = stored && (await rosterPeople({ database, keyring, clock }, stored));
  return roster?.people.some(({ mustBePhoned }) => mustBePhoned) ?? false;
}

async function phone(services: TestServices, field?: string): Promise<void> {
  const { database, clock } = services;
  await markPhoned(database, session, field ?? (await shownNow(services)), toUtc(clock()));
}

/** Somebody with only a telephone, at a session that was cancelled. */
async function unreached() {
  const services = await makeServices();
  const { id } = await booked(services, { email: '' });
  await changeSession(services, session, 'cancel');
  return { services, id };
}

test('whoever was phoned need not be phoned, until it is taken back', async () => {
  const { services, id } = await unreached();
  expect(await isToPhone(services)).toBe(true);
  await phone(services);
  expect(await isToPhone(services)).toBe(false);
  expect(await phoneCallOf(services, id)).toBe(toUtc(services.clock()));
  await unmarkPhoned(services.database, session, await shownNow(services));
  expect(await isToPhone(services)).toBe(true);
});

test('of two who say it the first is right about when', async () => {
  const { services, id } = await unreached();
  await phone(services);
  const first = toUtc(services.clock());
  services.pass(hour);
  await phone(services);
  expect(await phoneCallOf(services, id)).toBe(first);
});

test('whoever was phoned before the session changed must be phoned again', async () => {
  const services = await makeServices();
  await booked(services, { email: '' });
  await phone(services);
  await changeSession(services, session, 'cancel');
  expect(await isToPhone(services)).toBe(true);
});

test('a page from before the change ticks nobody off, nor does another session’s', async () => {
  const services = await makeServices();
  await booked(services, { email: '' });
  const before = await shownNow(services);
  await changeSession(services, session, 'cancel');
  await phone(services, before);
  const { database, clock } = services;
  await markPhoned(database, 'one-seat', await shownNow(services), toUtc(clock()));
  expect(await services.count('booking', 'phoned_at IS NOT NULL')).toBe(0);
});

test('my booking says that the unit has phoned, until it changes', async () => {
  const services = await makeServices();
  const { id } = await booked(services);
  const isPhoned = async () => (await messageStatesNow(services, id)).isPhoned;
  expect(await isPhoned()).toBe(false);
  await phone(services);
  expect(await isPhoned()).toBe(true);
  await moveBooking(services, id, 'one-seat');
  expect(await isPhoned()).toBe(false);
});

test('a call ends the incident, so that the next one is told of', async () => {
  const services = await makeServices();
  services.relay.answer = failed('unreachable');
  await booked(services);
  await deliverDue(services);
  services.pass(25 * hour);
  await tellOperator(services);
  await phone(services);
  await markSeen(services.database, session, await shownNow(services));
  await booked(services, { name: 'Bo Påhittad', email: 'bo@example.org' });
  services.pass(25 * hour);
  await tellOperator(services);
  expect(await services.count('message', `kind = 'operatorNotice'`)).toBe(2);
});

// anchors.md chapter 3, VA.gov: a silent failure. Who was told by telephone was told.
test('a mail that does not arrive is nobody’s alarm once its reader was phoned, unless that is taken back', async () => {
  const services = await makeServices();
  await booked(services);
  const send: TestServices['mailer']['send'] = async (mail) =>
    mail.to.endsWith('example.org') ? failed('unreachable') : services.mailer.send(mail);
  const away = { ...services, mailer: { ...services.mailer, send } };
  await deliverDue(away);
  services.pass(25 * hour);
  expect(await countOverdue(services)).toBe(1);
  expect(await isToPhone(services)).toBe(true);
  await phone(services);
  expect(await countOverdue(services)).toBe(0);
  expect(await oldestUnsent(services.database)).toBeUndefined();
  services.pass(72 * hour);
  await deliverDue(away);
  expect(
    await services.count('message', `kind = 'applicantConfirmation' AND state = 'failed'`),
  ).toBe(1);
  expect(await countFailed(services.database)).toBe(0);
  await unmarkPhoned(services.database, session, await shownNow(services));
  expect(await countFailed(services.database)).toBe(1);
});
