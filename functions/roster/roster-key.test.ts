import { expect, test } from 'vitest';
import { toUtc } from '../../src/domain/time.ts';
import { findSession } from '../booking/session-store.ts';
import { book } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { renewSecret, rosterKeyOf, rosterSessions, sessionOfKey } from './roster-key.ts';

const session = { id: 'kista-sv-2026-12-01', unit: 'kista' };
const day = 24 * 60 * 60 * 1000;

function renew({ database, random, clock }: TestServices, unit = 'kista') {
  return database.batch([renewSecret(random, unit, toUtc(clock()))]);
}

test('a session has one key, the same every time, and it leads to that session', async () => {
  const services = await makeServices();
  const key = await rosterKeyOf(services, session);
  expect(await rosterKeyOf(services, session)).toBe(key);
  expect((await sessionOfKey(services, key))?.id).toBe(session.id);
  expect(encodeURI(key)).toBe(key);
});

test('the proof of one session is none for another', async () => {
  const services = await makeServices();
  const [, proof = ''] = (await rosterKeyOf(services, session)).split('~');
  expect(await sessionOfKey(services, `one-seat~${proof}`)).toBeUndefined();
});

test('a renewed key ends the one of before, of that unit alone', async () => {
  const services = await makeServices();
  const before = await rosterKeyOf(services, session);
  await renew(services, 'farsta');
  expect(await sessionOfKey(services, before)).toBeDefined();
  await renew(services);
  expect(await sessionOfKey(services, before)).toBeUndefined();
  const second = await rosterKeyOf(services, session);
  expect((await sessionOfKey(services, second))?.id).toBe(session.id);
  await renew(services);
  expect(await sessionOfKey(services, second)).toBeUndefined();
});

test('a key of another server is none', async () => {
  const [ours, theirs] = [await makeServices(), await makeServices()];
  expect(await sessionOfKey(ours, await rosterKeyOf(theirs, session))).toBeUndefined();
});

test('ten thousand guessed keys lead nowhere', async () => {
  const services = await makeServices();
  const proof = (await rosterKeyOf(services, session)).split('~')[1] ?? '';
  const guesses = Array.from({ length: 10_000 }, (_, index) => {
    const guess = [...proof];
    // Every place but the last, whose spare bits mean nothing.
    guess[index % 42] = guess[index % 42] === 'A' ? 'B' : 'A';
    return index % 2 === 0 ? guess.join('') : proof.slice(0, index % 42);
  });
  const found = [];
  for (const guess of guesses) {
    if (await sessionOfKey(services, `${session.id}~${guess}`)) found.push(guess);
  }
  expect(found).toEqual([]);
});

test.each(['', '~', 'kista-sv-2026-12-01', 'kista-sv-2026-12-01~', 'x~y~z', '%00', '~~~'])(
  'the key "%s" leads nowhere',
  async (key) => {
    expect(await sessionOfKey(await makeServices(), key)).toBeUndefined();
  },
);

test('a roster ends a week after its session', async () => {
  const services = await makeServices();
  const key = await rosterKeyOf(services, session);
  const end = Date.parse((await findSession(services.database, session.id))?.ends_at ?? '');
  services.pass(end + 7 * day - services.clock().getTime() - 1);
  expect(await sessionOfKey(services, key)).toBeDefined();
  services.pass(1);
  expect(await sessionOfKey(services, key)).toBeUndefined();
  expect(await rosterSessions(services.database, 'kista', services.clock())).toEqual([]);
});

test('a session that the facts no longer name keeps its roster while somebody is booked', async () => {
  const services = await makeServices();
  await book(services);
  await services.database.batch([{ sql: 'UPDATE session SET listed = 0', values: {} }]);
  const sessions = await rosterSessions(services.database, 'kista', services.clock());
  expect(sessions.map(({ id }) => id)).toEqual([session.id]);
});
