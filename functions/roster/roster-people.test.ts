import { expect, test } from 'vitest';
import { failed } from '../../src/domain/result.ts';
import { bookedAt } from '../booking/booking-store.ts';
import { cancelBooking } from '../booking/cancel-booking.ts';
import { findSession } from '../booking/session-store.ts';
import { syncSessions } from '../booking/sync-sessions.ts';
import { stopMail } from '../mail-stop/mail-stops.ts';
import { stopKeyMade } from '../mail-stop/stop-key.ts';
import { addressHash } from '../mail-stop/stop-token.ts';
import { fullSession } from '../testing/full-session.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import { makeTexting } from '../testing/make-texting.ts';
import type { TestServices } from '../testing/make-services.ts';
import { testSession } from '../testing/test-catalogue.ts';
import { changeSession } from './change-session.ts';
import { rosterPeople } from './roster-people.ts';

const { id } = testSession();
const minute = 60_000;

/** Names of those who must be phoned. */
async function toPhone(services: TestServices): Promise<string[]> {
  const session = await findSession(services.database, id);
  if (!session) throw new Error('The session is gone.');
  const { people } = await rosterPeople(services, session);
  return people.filter(({ mustBePhoned }) => mustBePhoned).map(({ name }) => name);
}

function move({ database, clock }: TestServices) {
  const moved = testSession({ startsAt: '2026-12-01T12:30:00Z', endsAt: '2026-12-01T14:00:00Z' });
  return syncSessions(database, [moved], clock());
}

test('whoever gave no e-mail must be phoned when the session is moved, and those who book after it not', async () => {
  const services = await makeServices();
  await book(services, { name: 'Bo Påhittad', email: '' });
  await book(services);
  expect(await toPhone(services)).toEqual([]);
  services.pass(minute);
  await move(services);
  services.pass(minute);
  await book(services, { name: 'Cy Påhittad', email: '' });
  expect(await toPhone(services)).toEqual(['Bo Påhittad']);
});

test('whoever has cancelled need not be phoned when the session is', async () => {
  const services = await makeServices();
  await book(services, { name: 'Bo Påhittad', email: '' });
  await book(services, { name: 'Cy Påhittad', email: '' });
  const [first] = await bookedAt(services.database, id);
  await cancelBooking(services, first?.id ?? '');
  services.pass(minute);
  await changeSession(services, id, 'cancel');
  expect(await toPhone(services)).toHaveLength(1);
});

test('whoever has an address that takes no mail must be phoned', async () => {
  const services = await makeServices();
  await book(services);
  services.relay.answer = failed('refused');
  await deliverDue(services);
  services.pass(minute);
  await deliverDue(services);
  expect(await toPhone(services)).toEqual(['Åsa Påhittad']);
});

const textOnly = { name: 'Cy Påhittad', email: '', mayText: 'yes' } as const;

test('whoever is texted need not be phoned once the text is accepted, nor while it is on its way', async () => {
  const services = await makeTexting();
  await book(services, textOnly);
  await book(services, { name: 'Bo Påhittad', email: '' });
  await deliverDue(services);
  services.pass(minute);
  await move(services);
  expect(await toPhone(services)).toEqual(['Bo Påhittad']);
  await deliverDue(services);
  expect(await toPhone(services)).toEqual(['Bo Påhittad']);
});

test('a text that no ceiling lets through must be phoned, until a later one is accepted', async () => {
  const services = await makeTexting({}, { perDay: 1, perNumber: 1 });
  await book(services, textOnly);
  await deliverDue(services);
  services.pass(minute);
  await move(services);
  await deliverDue(services);
  expect(await toPhone(services)).toEqual(['Cy Påhittad']);
  services.pass(24 * 60 * minute);
  await changeSession(services, id, 'cancel');
  await deliverDue(services);
  expect(await toPhone(services)).toEqual([]);
});

test('one channel that has brought the news is enough', async () => {
  const services = await makeTexting();
  await book(services, { ...textOnly, email: 'cy.pahittad@example.org' });
  await deliverDue(services);
  services.pass(minute);
  services.relay.answer = failed('refused');
  await move(services);
  await deliverDue(services);
  services.pass(minute);
  await deliverDue(services);
  expect(await services.count('message', `channel = 'mail' AND state = 'failed'`)).toBe(1);
  expect(await toPhone(services)).toEqual([]);
});

test('when both channels fail somebody must phone', async () => {
  const services = await makeTexting();
  await book(services, { ...textOnly, email: 'cy.pahittad@example.org' });
  await deliverDue(services);
  services.pass(minute);
  services.relay.answer = failed('refused');
  services.provider.answer = failed('refused');
  await move(services);
  await deliverDue(services);
  services.pass(minute);
  await deliverDue(services);
  expect(await toPhone(services)).toEqual(['Cy Påhittad']);
});

test('whoever reads mail at an address that wants none must be phoned', async () => {
  const services = await makeServices();
  await book(services);
  await deliverDue(services);
  expect(await toPhone(services)).toEqual([]);
  const key = await stopKeyMade(services);
  const hash = await addressHash(key, 'asa.pahittad@example.org');
  await services.database.batch([stopMail(hash, '2026-11-23T13:00:00.000Z')]);
  expect(await toPhone(services)).toEqual(['Åsa Påhittad']);
});

test('whoever waits, is offered a seat or has left is not on the list', async () => {
  const { services, holders, wait, leave } = await fullSession();
  const [offered] = [await wait(), await wait()];
  await leave(await wait());
  for (const holder of holders.slice(0, 1)) await cancelBooking(services, holder.id);
  const session = await findSession(services.database, id);
  const roster = session && (await rosterPeople(services, session));
  expect(roster?.people.map(({ isCancelled }) => isCancelled).sort()).toEqual([false, true]);
  expect(roster?.offered).toEqual([offered.reference]);
  expect(roster?.unseen.split(' ')).toHaveLength(2);
});

// D1 lets one request ask so many questions and no more.
test('one question more for each who is coming is the most that a roster asks', async () => {
  const services = await makeServices();
  const questions = async () => {
    const session = await findSession(services.database, id);
    if (!session) throw new Error('The session is gone.');
    let asked = 0;
    const query: typeof services.database.query = (one) => {
      asked += 1;
      return services.database.query(one);
    };
    await rosterPeople({ ...services, database: { ...services.database, query } }, session);
    return asked;
  };
  await book(services);
  await deliverDue(services);
  const forOne = await questions();
  for (const one of ['a', 'b', 'c']) await book(services, { email: `${one}@example.org` });
  expect(await questions()).toBeLessThanOrEqual(forOne + 3);
});
