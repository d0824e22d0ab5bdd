import { expect } from 'vitest';
import { remindersFor } from '../../src/domain/booking/reminders.ts';
import { succeeded } from '../../src/domain/result.ts';
import { toUtc } from '../../src/domain/time.ts';
import { eraseDue } from '../upkeep/erase-due.ts';
import type { RosterPerson } from '../../src/views/roster/types.ts';
import { BookingGone } from '../booking/change-of-booking.ts';
import { keepLine } from '../booking/keep-line.ts';
import { allSessions } from '../booking/session-store.ts';
import { giveUpAfter, shifted } from '../outbox/schedule.ts';
import { rosterPeople } from '../roster/roster-people.ts';
import { shownIn } from '../roster/shown.ts';
import { statement } from '../storage/database.ts';
import { act, seats } from './booking-life.ts';
import type { Life } from './booking-life.ts';
import { BookingModel } from './booking-model.ts';
import type { ModelBooking } from './booking-model.ts';
import { brokenCounters, idleSeats, messagesOf, wronglyTold } from './books-and-rows.ts';
import { dayOf } from './histories.ts';
import type { Action } from './histories.ts';
import { deliverDue } from './make-outage.ts';
import type { TestServices } from './make-services.ts';

/** One thing after the other: every answer is the model's, and in the end everybody is where the model has them. */
export async function liveThrough(life: Life, actions: readonly Action[]): Promise<void> {
  const { services } = life;
  const model = new BookingModel(seats, services.clock());
  for (const action of actions) {
    expect(await act(life, action), JSON.stringify(action)).toBe(expected(model, action));
    await expectSound(life);
  }
  const rows = await services.database.query(
    statement('SELECT id, session_id, state FROM booking'),
  );
  const found = new Map(rows.map((row) => [row['id'], [row['session_id'], row['state']]]));
  expect(found.size).toBe(model.bookings.length);
  await deliverAll(life);
  const roster = await rosterOf(life);
  for (const booking of model.bookings) {
    const id = life.placed[booking.index]?.id;
    expect(id === undefined).toBe(booking.forgotten);
    if (id === undefined) continue;
    expect(found.get(id)).toEqual([booking.session.id, booking.state]);
    await expectAccountedFor(services, booking, id);
    expectOnRoster(roster, booking, id);
  }
  await eraseAll(life);
}

/** All whom the units see, by the id of their bookings. */
async function rosterOf({ services }: Life): Promise<ReadonlyMap<string, RosterPerson>> {
  const rosters = await Promise.all(
    (await allSessions(services.database)).map((session) => rosterPeople(services, session)),
  );
  const people = rosters.flatMap((one) => one.people);
  return new Map(people.map((person) => [shownIn(person.shown)[0]?.id ?? '', person]));
}

/** Whoever could not be told is on the roster to be phoned, and whoever was phoned is not. */
function expectOnRoster(
  roster: ReadonlyMap<string, RosterPerson>,
  { state, phoned, untold }: ModelBooking,
  id: string,
): void {
  if (state !== 'booked') return;
  const person = roster.get(id);
  expect(person?.phonedAt !== '').toBe(phoned);
  if (untold || phoned) expect(person?.mustBePhoned).toBe(untold);
}

/** Groups of things done at once: after each, all is sound, and in the end every message has ended. */
export async function liveCrowded(
  life: Life,
  groups: readonly (readonly Action[])[],
): Promise<void> {
  for (const actions of groups) {
    await Promise.all(actions.map((action) => act(life, action).catch(goneIsAnAnswer)));
    await keepLine(life.services);
    await expectSound(life);
  }
  await deliverAll(life);
  await eraseAll(life);
}

/** Whoever is forgotten while something is done with their booking: the page says that there is none. */
function goneIsAnAnswer(error: unknown): string {
  if (error instanceof BookingGone) return 'gone';
  throw error;
}

const week = 7 * 24 * 60 * 60_000;

/** Weeks after the last session nothing leads to anybody, and all that is counted is as it was. */
async function eraseAll({ services }: Life): Promise<void> {
  const { database } = services;
  const counts = () =>
    database.query(
      statement(
        `SELECT session_id, state, party, count(*) AS count FROM booking
         GROUP BY session_id, state, party ORDER BY session_id, state, party`,
      ),
    );
  services.pass(8 * week);
  await keepLine(services);
  const before = await counts();
  await eraseDue(services, { afterDays: 7, dataDir: undefined });
  expect(await counts()).toEqual(before);
  expect(await brokenCounters(database)).toEqual([]);
  const leads = `erased_at IS NULL OR person_sealed <> '' OR token_sealed <> '' OR has_email + has_text > 0`;
  expect(await services.count('booking', leads)).toBe(0);
  expect(await services.count('message', 'booking_id IS NOT NULL')).toBe(0);
}

function expected(model: BookingModel, action: Action): string {
  switch (action.does) {
    case 'book':
      return model.book(action);
    case 'cancel':
      return model.cancel(action.booking);
    case 'move':
      return model.move(action.booking, action.session);
    case 'accept':
      return model.accept(action.booking);
    case 'leave':
      return model.leave(action.booking);
    case 'phone':
      return model.phone(action.booking);
    case 'forget':
      return model.forget(action.booking);
    case 'close':
      return model.close(action.session);
    case 'open':
      return model.open(action.session);
    case 'callOff':
      return model.callOff(action.session);
    case 'resize':
    case 'cancelSession':
    case 'restoreSession':
    case 'moveSession':
      return model.change(action);
    case 'pass':
      return model.pass(action.hours);
    case 'repeat':
    case 'deliver':
      return 'ok';
  }
}

/** Counters are the seats of rows, no seat is idle while somebody it fits waits, and all is told that has happened. */
async function expectSound({ services: { database, clock } }: Life): Promise<void> {
  expect(await brokenCounters(database)).toEqual([]);
  expect(await idleSeats(database, toUtc(clock()))).toEqual([]);
  expect(await wronglyTold(database)).toEqual([]);
}

/** Sends all that waits, after which every message must be accepted, planned or dropped. */
async function deliverAll({ services }: Life): Promise<void> {
  services.relay.answer = succeeded(undefined);
  services.pass(60 * 60_000);
  await deliverDue(services);
  // In a crowd days pass while mail does not work, after which a message is given up.
  const recent = `coalesce(due_at, created_at) > '${shifted(services.clock(), -giveUpAfter)}'`;
  expect(await services.count('message', `state = 'waiting'`)).toBe(0);
  expect(await services.count('message', `state = 'failed' AND ${recent}`)).toBe(0);
}

async function expectAccountedFor(services: TestServices, booking: ModelBooking, id: string) {
  const messages = await messagesOf(services.database, id);
  const has = (message: string) => messages.filter((one) => one === message).length;
  const { session, state, mail } = booking;
  const isCancelled = state === 'cancelled';
  expect(has('unitRequest accepted')).toBe(isCancelled || state === 'booked' ? 1 : 0);
  expect(has('unitCancellation accepted')).toBe(isCancelled ? 1 : 0);
  expect(has('unitMove accepted')).toBe(booking.moves);
  expect(has('applicantCancellation accepted')).toBe(isCancelled && mail ? 1 : 0);
  const ended = ['offerEnded', 'waitEnded', 'waitCancelled'].map((kind) => has(`${kind} accepted`));
  expect(ended.reduce((sum, one) => sum + one)).toBe(state === 'expired' ? 1 : 0);
  const { startsAt } = dayOf(session.index, session.moves);
  const isHeld = state === 'booked' && !session.isCancelled && mail;
  const planned = messages.filter((one) => one.endsWith('planned'));
  expect(planned).toHaveLength(isHeld ? remindersFor(startsAt, services.clock()).length : 0);
}
