import { describe, expect, test } from 'vitest';
import { placeBooking } from '../../functions/booking/place-booking.ts';
import { syncSessions } from '../../functions/booking/sync-sessions.ts';
import { openCounts } from '../../functions/guard/counts.ts';
import { allowMail, isStopped, stopMail } from '../../functions/mail-stop/mail-stops.ts';
import { stopKeyMade } from '../../functions/mail-stop/stop-key.ts';
import { addressHash } from '../../functions/mail-stop/stop-token.ts';
import { readHealth } from '../../functions/health/health.ts';
import { leaseNext } from '../../functions/outbox/lease.ts';
import { makeAllDue } from '../../functions/outbox/make-all-due.ts';
import { tellOperator } from '../../functions/outbox/overdue.ts';
import { statement } from '../../functions/storage/database.ts';
import type { Database } from '../../functions/storage/database.ts';
import { migrate } from '../../functions/storage/migrate.ts';
import { book } from '../../functions/testing/make-outage.ts';
import { makeServices } from '../../functions/testing/make-services.ts';
import type { TestServices } from '../../functions/testing/make-services.ts';
import { testCatalogue, testSession } from '../../functions/testing/test-catalogue.ts';
import { testForm } from '../../functions/testing/test-form.ts';
import { openOne } from './database-contract.ts';
import type { OpenAtOnce } from './database-contract.ts';
import { atOnce, inTurn } from './at-once.ts';
import { fillFirstVersion } from './first-version.ts';
import { tellsByEveryChannel } from './tells-by-every-channel.ts';

const day = 24 * 60 * 60 * 1000;

/** What the function must keep on every engine, asked by several processes at once. */
export function serviceContract(name: string, openAtOnce: OpenAtOnce): void {
  describe(`the function on ${name}`, () => {
    booksOnce(openAtOnce);
    tellsEverybody(openAtOnce);
    tellsByEveryChannel(openAtOnce);
    sendsOnce(openAtOnce);
    startsAtOnce(openAtOnce);
    countsTogether(openAtOnce);
    stopsOnce(openAtOnce);
    goesForward(openAtOnce);
  });
}

async function seatsAndRows(database: Database) {
  const sql =
    'SELECT (SELECT sum(taken) FROM session) AS taken, (SELECT count(*) FROM booking) AS bookings';
  return (await database.query(statement(sql)))[0];
}

function booksOnce(openAtOnce: OpenAtOnce): void {
  test('two hundred people at once in two processes for twenty seats are twenty bookings', async () => {
    const services = await atOnce(openAtOnce, 2, 20);
    const placed = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        placeBooking(inTurn(services, index), testForm(), 'sv'),
      ),
    );
    expect(placed.filter(({ ok }) => ok)).toHaveLength(20);
    expect(placed.filter((one) => !one.ok && one.reason.reason === 'full')).toHaveLength(180);
    const { database, count } = inTurn(services, 0);
    expect(await seatsAndRows(database)).toEqual({ taken: 20, bookings: 20 });
    expect(await count('message', `kind = 'unitRequest'`)).toBe(20);
  });

  test('a form sent twenty times at once to two processes is one booking', async () => {
    const services = await atOnce(openAtOnce, 2, 20);
    const form = testForm();
    const placed = await Promise.all(
      Array.from({ length: 20 }, (_, index) => placeBooking(inTurn(services, index), form, 'sv')),
    );
    const tokens = new Set(placed.map((one) => (one.ok ? one.value.token : one.reason.reason)));
    expect(tokens.size).toBe(1);
    expect(await seatsAndRows(inTurn(services, 0).database)).toEqual({ taken: 1, bookings: 1 });
  });

  test('a room that grows and shrinks while people book never loses a seat', async () => {
    const services = await atOnce(openAtOnce, 2, 30);
    const { database, clock } = inTurn(services, 0);
    const resize = async () => {
      for (const seats of [5, 40, 10, 30]) {
        await syncSessions(database, [testSession({ seats })], clock());
      }
    };
    const people = Array.from({ length: 60 }, (_, index) =>
      placeBooking(inTurn(services, index), testForm(), 'sv'),
    );
    const [placed] = await Promise.all([Promise.all(people), resize()]);
    const booked = placed.filter(({ ok }) => ok).length;
    expect(await seatsAndRows(database)).toEqual({ taken: booked, bookings: booked });
    expect(booked).toBeLessThanOrEqual(40);
  });
}

function tellsEverybody(openAtOnce: OpenAtOnce): void {
  test('whoever books at the moment at which a session is moved is told, or has seen the new time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const services = await atOnce(openAtOnce, 2, 40);
      const { database, clock, count } = inTurn(services, 0);
      const moved = testSession({ seats: 40, startsAt: '2026-12-01T12:30:00Z' });
      const people = Array.from({ length: 30 }, (_, index) => book(inTurn(services, index)));
      await Promise.all([...people, syncSessions(database, [moved], clock())]);
      const told = await count('message', `kind = 'sessionMoved'`);
      // A reminder for the afternoon is planned by those alone who have seen the new time, or were told of it.
      const knowing = await count('message', `kind = 'reminderSameDay'`);
      expect(knowing).toBe(30);
      expect(told).toBeLessThanOrEqual(30);
    }
  });
}

/** Takes messages until it is told that there are none, which must be true. */
async function leaseAll({ database, clock, count }: TestServices): Promise<string[]> {
  const taken: string[] = [];
  for (
    let one = await leaseNext(database, clock());
    one;
    one = await leaseNext(database, clock())
  ) {
    taken.push(one.id);
  }
  expect(await count('message', 'leased_until IS NULL')).toBe(0);
  return taken;
}

function sendsOnce(openAtOnce: OpenAtOnce): void {
  test('eight senders at once in two processes never take the same of forty messages, fifteen times', async () => {
    const services = await atOnce(openAtOnce, 2, 40);
    const first = inTurn(services, 0);
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => book(inTurn(services, index), { email: '' })),
    );
    for (let round = 0; round < 15; round += 1) {
      await first.database.batch([statement('UPDATE message SET leased_until = NULL')]);
      const taken = await Promise.all(
        Array.from({ length: 8 }, (_, index) => leaseAll(inTurn(services, index))),
      );
      const ids = taken.flat();
      expect(ids).toHaveLength(40);
      expect(new Set(ids).size).toBe(40);
    }
  });

  test('two processes that find the same old message tell the operator once', async () => {
    const services = await atOnce(openAtOnce, 2, 10);
    const first = inTurn(services, 0);
    await book(first, { email: '' });
    first.pass(day);
    await Promise.all(services.map((one) => tellOperator(one)));
    expect(await first.count('message', `kind = 'operatorNotice'`)).toBe(1);
    const health = await readHealth(first, async () => true);
    expect(health).toMatchObject({ ok: false, oldestUnsentSeconds: day / 1000 });
    expect(health.warnings).toContain('mailOverdue');
  });
}

function startsAtOnce(openAtOnce: OpenAtOnce): void {
  test('four processes that start at once on an empty database all start, and none does twice what is done once', async () => {
    const databases = await openAtOnce(4);
    const now = new Date('2026-11-23T13:00:00Z');
    const sessions = Array.from({ length: 30 }, (_, index) =>
      testSession({ id: `session-${String(index)}` }),
    );
    await Promise.all(
      databases.map(async (database, index) => {
        await migrate(database);
        const inAnyOrder = index % 2 === 0 ? sessions : [...sessions].reverse();
        await syncSessions(database, inAnyOrder, now);
        await makeAllDue(database, now);
      }),
    );
    for (const database of databases) {
      const rows = await database.query(statement('SELECT count(*) AS count FROM session'));
      expect(rows).toEqual([{ count: 30 }]);
    }
  });
}

function goesForward(openAtOnce: OpenAtOnce): void {
  test('a database of the first version that is in use is brought forward, and nothing in it is lost', async () => {
    const database = await openOne(openAtOnce);
    await migrate(database, 1);
    await fillFirstVersion(database);
    await migrate(database);
    const services = await makeServices({
      database,
      catalogue: { ...testCatalogue, sessions: [testSession({ id: 'kept', seats: 3 })] },
    });
    expect(await seatsAndRows(database)).toEqual({ taken: 2, bookings: 2 });
    expect(await services.count('message', `state = 'waiting'`)).toBe(1);
    expect(await services.count('message', `state = 'accepted'`)).toBe(2);
    await book(services, { session: 'kept' });
    const refused = await placeBooking(services, testForm({ session: 'kept' }), 'sv');
    expect(refused).toEqual({ ok: false, reason: { reason: 'full' } });
  });
}

function countsTogether(openAtOnce: OpenAtOnce): void {
  test('what several processes count at once is counted, each time once, until its window ends', async () => {
    const processes = await atOnce(openAtOnce, 4, 1);
    const counts = processes.map(({ database, clock }) => openCounts(database, clock));
    const adding = counts.flatMap((one) => Array.from({ length: 15 }, () => one.add('one', 600)));
    const added = await Promise.all(adding);
    expect(new Set(added.map(({ points }) => points)).size).toBe(60);
    expect(await counts[0]?.read('one')).toBe(60);
    processes[0]?.pass(600_000);
    expect(await counts[0]?.read('one')).toBe(0);
    expect(await counts[0]?.add('one', 600)).toEqual({ points: 1, seconds: 600 });
  });
}

function stopsOnce(openAtOnce: OpenAtOnce): void {
  test('the key of addresses is one, whoever makes it first, and mail stops for all', async () => {
    const processes = await atOnce(openAtOnce, 4, 1);
    const address = 'asa.pahittad@example.org';
    const hashes = await Promise.all(
      processes.map(async (one) => addressHash(await stopKeyMade(one), address)),
    );
    expect(new Set(hashes).size).toBe(1);
    const [hash = ''] = hashes;
    const [one, other] = [inTurn(processes, 0), inTurn(processes, 1)];
    const now = '2026-11-23T13:00:00.000Z';
    await Promise.all([one, other].map(({ database }) => database.batch([stopMail(hash, now)])));
    expect(await isStopped(other, address)).toBe(true);
    await one.database.batch([allowMail(hash)]);
    expect(await isStopped(other, address)).toBe(false);
  });
}
