import { expect, test } from 'vitest';
import { randomBytes } from '../random.ts';
import { makeStamp } from '../booking/stamp.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import { testStart } from '../testing/test-catalogue.ts';
import { fullMinuteAfter, makeTicket, ticketGoodFrom } from './ticket.ts';

const keyring = await deriveKeyring(randomBytes(32));
const form = crypto.randomUUID();
const after = (minutes: number) => new Date(testStart.getTime() + minutes * 60_000);

test('a ticket tells from when its form is taken, for a day from then', async () => {
  const ticket = await makeTicket(keyring, form, after(2));
  expect(await ticketGoodFrom(keyring, form, ticket, testStart)).toEqual(after(2));
  expect(await ticketGoodFrom(keyring, form, ticket, after(2 + 24 * 60))).toEqual(after(2));
  expect(await ticketGoodFrom(keyring, form, ticket, after(3 + 24 * 60))).toBeUndefined();
});

test.each([
  ['of another form', await makeTicket(keyring, crypto.randomUUID(), testStart)],
  ['with an earlier time', (await makeTicket(keyring, form, after(2))).replace(/^\d+/, '0')],
  ['of another service', await makeTicket(await deriveKeyring(randomBytes(32)), form, testStart)],
  ['that is a stamp', await makeStamp(keyring, form, testStart)],
  ['that is none', ''],
])('a ticket %s lets nothing through', async (_, ticket) => {
  expect(await ticketGoodFrom(keyring, form, ticket, after(5))).toBeUndefined();
});

test.each([
  ['13:00:00', 1, '13:01'],
  ['13:00:29', 1, '13:01'],
  ['13:00:31', 1, '13:02'],
  ['13:59:59', 3, '14:03'],
])('from %s on, a wait of %i minutes ends at the full minute %s', (now, minutes, then) => {
  const goodFrom = fullMinuteAfter(new Date(`2026-11-23T${now}Z`), minutes);
  expect(goodFrom.toISOString()).toBe(`2026-11-23T${then}:00.000Z`);
});
