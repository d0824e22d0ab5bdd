import { describe, expect, test } from 'vitest';
import { toUtc } from '../../src/domain/time.ts';
import { acceptOffer, leaveLine } from '../../functions/booking/answer-offer.ts';
import { cancelBooking } from '../../functions/booking/cancel-booking.ts';
import { syncSessions } from '../../functions/booking/sync-sessions.ts';
import { keepLine } from '../../functions/booking/keep-line.ts';
import { placeBooking } from '../../functions/booking/place-booking.ts';
import { statement } from '../../functions/storage/database.ts';
import { brokenCounters, idleSeats, wronglyTold } from '../../functions/testing/books-and-rows.ts';
import type { TestServices } from '../../functions/testing/make-services.ts';
import { testSession } from '../../functions/testing/test-catalogue.ts';
import { testForm } from '../../functions/testing/test-form.ts';
import { atOnce, inTurn } from './at-once.ts';
import type { OpenAtOnce } from './database-contract.ts';

const hour = 60 * 60 * 1000;

/** Waiting and offers, by several processes at once. Whole lives are led by `life.test.ts`, on every engine. */
export function lifeContract(name: string, openAtOnce: OpenAtOnce): void {
  describe(`a life on ${name}`, () => {
    test('whoever accepts an offer at the moment at which the session is moved knows its new time', () =>
      movedWhileAccepting(openAtOnce));

    test('forty people at once in two processes, who book, wait, cancel and answer, leave it sound', () =>
      crowdOf(openAtOnce));
  });
}

/** Ten offers of a session, accepted at the moment at which it is moved to the afternoon. */
async function movedWhileAccepting(openAtOnce: OpenAtOnce): Promise<void> {
  const seats = 10;
  for (let round = 0; round < 5; round += 1) {
    const services = await atOnce(openAtOnce, 2, seats);
    const { database, clock, count } = inTurn(services, 0);
    const ids = Array.from({ length: 2 * seats }, () => crypto.randomUUID());
    for (const requestId of ids)
      await placeBooking(inTurn(services, 0), testForm({ requestId, wait: '1' }), 'sv');
    for (const id of ids.slice(0, seats)) await cancelBooking(inTurn(services, 0), id);
    const moved = testSession({ seats, startsAt: '2026-12-01T12:30:00Z' });
    const accepting = ids.slice(seats).map((id, index) => acceptOffer(inTurn(services, index), id));
    await Promise.all([...accepting, syncSessions(database, [moved], clock())]);
    expect(await count('booking', `state = 'booked'`)).toBe(seats);
    // A reminder for the afternoon is planned by those alone who have seen the new time, or were told of it.
    expect(await count('message', `kind = 'reminderSameDay' AND state = 'planned'`)).toBe(seats);
  }
}

async function crowdOf(openAtOnce: OpenAtOnce): Promise<void> {
  const services = await atOnce(openAtOnce, 2, 10);
  const first = inTurn(services, 0);
  const ids = Array.from({ length: 40 }, () => crypto.randomUUID());
  const joined = await Promise.all(
    ids.map((requestId, index) =>
      placeBooking(inTurn(services, index), testForm({ requestId, ...wishOf(index) }), 'sv'),
    ),
  );
  expect(joined.filter(({ ok }) => !ok)).toEqual([]);
  await expectSound(first);
  for (let round = 0; round < 4; round += 1) {
    first.pass(hour);
    // Each does what it can as it stands, and all at once: those who have a seat give it up, who is offered one answers.
    await Promise.all(
      ids
        .filter((_, index) => index % 4 === round)
        .flatMap((id, index) => [
          cancelBooking(inTurn(services, index), id),
          acceptOffer(inTurn(services, index + 1), id),
          ...(index % 3 === 0 ? [leaveLine(inTurn(services, index), id)] : []),
        ]),
    );
    await expectSound(first);
  }
  first.pass(24 * hour);
  await Promise.all(services.map((one) => keepLine(one)));
  await expectSound(first);
  const rows = await first.database.query(statement('SELECT count(*) AS count FROM booking'));
  expect(rows).toEqual([{ count: 40 }]);
}

function wishOf(index: number) {
  return { wait: '1', party: index % 3 === 0 ? '2' : '1' };
}

async function expectSound({ database, clock }: TestServices): Promise<void> {
  expect(await brokenCounters(database)).toEqual([]);
  expect(await idleSeats(database, toUtc(clock()))).toEqual([]);
  expect(await wronglyTold(database)).toEqual([]);
}
