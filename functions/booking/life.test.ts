import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { remindersFor } from '../../src/domain/booking/reminders.ts';
import { succeeded } from '../../src/domain/result.ts';
import { statement } from '../storage/database.ts';
import { act, dayOf, makeLife, seats } from '../testing/booking-life.ts';
import type { Life } from '../testing/booking-life.ts';
import { BookingModel } from '../testing/booking-model.ts';
import type { ModelBooking } from '../testing/booking-model.ts';
import { brokenCounters, messagesOf } from '../testing/books-and-rows.ts';
import { crowdedHistory, history, sessionIds } from '../testing/histories.ts';
import type { Action } from '../testing/histories.ts';
import { tellLifeFigures } from '../testing/life-figures.ts';
import { deliverDue } from '../testing/make-outage.ts';
import type { TestServices } from '../testing/make-services.ts';

const isFull = process.env['TEST_FULL'] === '1';
/** How many lives, and a fifth as many crowded ones: `npm run test:histories` says. */
const histories = Number(process.env['HISTORIES'] ?? (isFull ? 10_000 : 300));
const patience = { timeout: Math.max(120_000, histories * 360) };

afterAll(tellLifeFigures);

function expected(model: BookingModel, action: Action): string {
  switch (action.does) {
    case 'book':
      return model.book(action);
    case 'cancel':
      return model.cancel(action.booking);
    case 'move':
      return model.move(action.booking, action.session);
    case 'resize':
      model.at(action.session).seats = action.seats;
      return 'ok';
    case 'cancelSession':
    case 'restoreSession':
      model.at(action.session).isCancelled = action.does === 'cancelSession';
      return 'ok';
    case 'moveSession':
      model.at(action.session).moves += 1;
      return 'ok';
    case 'repeat':
    case 'deliver':
      return 'ok';
  }
}

/** Sends all that waits, after which every message must be accepted, planned or dropped. */
async function deliverAll({ services }: Life): Promise<void> {
  services.relay.answer = succeeded(undefined);
  services.pass(60 * 60_000);
  await deliverDue(services);
  expect(await services.count('message', `state IN ('waiting', 'failed')`)).toBe(0);
}

async function expectAccountedFor(services: TestServices, booking: ModelBooking, id: string) {
  const messages = await messagesOf(services.database, id);
  const has = (message: string) => messages.filter((one) => one === message).length;
  expect(has('unitRequest accepted')).toBe(1);
  expect(has('unitCancellation accepted')).toBe(booking.isCancelled ? 1 : 0);
  expect(has('unitMove accepted')).toBe(booking.moves);
  expect(has('applicantCancellation accepted')).toBe(booking.isCancelled && booking.mail ? 1 : 0);
  const { session, isCancelled, mail } = booking;
  const { startsAt } = dayOf(sessionIds.indexOf(session.id as 'a'), session.moves);
  const isHeld = !isCancelled && !session.isCancelled && mail;
  const planned = messages.filter((one) => one.endsWith('planned'));
  expect(planned).toHaveLength(isHeld ? remindersFor(startsAt, services.clock()).length : 0);
}

test(
  `in ${String(histories)} lives nobody is lost, in two places, without a seat or left untold`,
  patience,
  async () => {
    const lives = fc.asyncProperty(history, async (actions) => {
      const life = await makeLife();
      const model = new BookingModel(seats);
      for (const action of actions) {
        expect(await act(life, action), JSON.stringify(action)).toBe(expected(model, action));
        expect(await brokenCounters(life.services.database)).toEqual([]);
      }
      const rows = await life.services.database.query(
        statement('SELECT id, session_id, state FROM booking'),
      );
      const found = new Map(rows.map((row) => [row['id'], [row['session_id'], row['state']]]));
      expect(found.size).toBe(model.bookings.length);
      await deliverAll(life);
      for (const booking of model.bookings) {
        const id = life.placed[booking.index] ?? '';
        const state = booking.isCancelled ? 'cancelled' : 'booked';
        expect(found.get(id)).toEqual([booking.session.id, state]);
        await expectAccountedFor(life.services, booking, id);
      }
      await life.services.database.close();
    });
    await fc.assert(lives, { numRuns: histories });
  },
);

test(
  `in ${String(histories / 5)} crowded lives the counters stay right and every message ends`,
  patience,
  async () => {
    const lives = fc.asyncProperty(crowdedHistory, async (groups) => {
      const life = await makeLife();
      for (const actions of groups) {
        await Promise.all(actions.map((action) => act(life, action)));
        expect(await brokenCounters(life.services.database)).toEqual([]);
      }
      await deliverAll(life);
      await life.services.database.close();
    });
    await fc.assert(lives, { numRuns: histories / 5 });
  },
);
