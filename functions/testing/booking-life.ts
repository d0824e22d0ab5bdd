import { failed, succeeded } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import { toUtc } from '../../src/domain/time.ts';
import { acceptOffer, leaveLine } from '../booking/answer-offer.ts';
import { findBooking } from '../booking/booking-store.ts';
import { cancelBooking } from '../booking/cancel-booking.ts';
import { keepLine } from '../booking/keep-line.ts';
import { moveBooking } from '../booking/move-booking.ts';
import { placeBooking } from '../booking/place-booking.ts';
import { syncSessions } from '../booking/sync-sessions.ts';
import { changeSession } from '../roster/change-session.ts';
import type { SessionDecision } from '../roster/change-session.ts';
import { markPhoned } from '../roster/phoned.ts';
import { shownField } from '../roster/shown.ts';
import { forgetBooking } from '../upkeep/forget-booking.ts';
import { dayOf, later, sessionIds } from './histories.ts';
import type { Action } from './histories.ts';
import { openForLife } from './life-database.ts';
import { lifeFigures } from './life-figures.ts';
import { deliverDue } from './make-outage.ts';
import { makeServices } from './make-services.ts';
import { testSession } from './test-catalogue.ts';
import { testForm } from './test-form.ts';

/** Seats of each session, until the facts have others. */
export const seats = 2;

interface Facts {
  seats: number;
  cancelled: boolean;
  moves: number;
}

/** What was booked and not forgotten since. */
interface Placed {
  readonly id: string;
  readonly reference: string;
  readonly form: ReturnType<typeof testForm>;
}

/** A service with three sessions, and everything that was booked with it. */
export async function makeLife() {
  lifeFigures.lives += 1;
  const database = await openForLife();
  const facts = sessionIds.map((): Facts => ({ seats, cancelled: false, moves: 0 }));
  const catalogue = {
    status: 'demo' as const,
    generatedAt: '2026-11-23T00:00:00Z',
    notices: [],
    // As the facts are now.
    get sessions() {
      return facts.map(({ moves, ...changes }, index) =>
        testSession({ id: sessionIds[index] ?? '', ...changes, ...dayOf(index, moves) }),
      );
    },
  };
  const services = await makeServices({ database, catalogue });
  return { services, facts, placed: [] as (Placed | undefined)[] };
}

export type Life = Awaited<ReturnType<typeof makeLife>>;

const answerOf = <Reason extends string>(result: Result<unknown, Reason>): string =>
  result.ok ? 'ok' : result.reason;

async function bookIn({ services, placed }: Life, action: Extract<Action, { does: 'book' }>) {
  const form = testForm({
    requestId: crypto.randomUUID(),
    session: sessionIds[action.session] ?? '',
    party: String(action.party),
    wait: action.wait ? '1' : '',
    ...(action.mail ? {} : { email: '' }),
  });
  const outcome = await placeBooking(services, form, 'sv');
  if (!outcome.ok) return outcome.reason.reason;
  const { state, reference } = outcome.value;
  lifeFigures.seats += action.party;
  placed.push({ id: form.requestId ?? '', reference, form });
  return state;
}

async function repeatIn({ services }: Life, { form }: Placed): Promise<string> {
  const again = await placeBooking(services, form, 'sv');
  return again.ok && again.value.isRepeat ? 'ok' : 'a second booking';
}

/** Its person asks to be forgotten at once. */
async function forgetIn({ services, placed }: Life, one: Placed): Promise<string> {
  placed[placed.indexOf(one)] = undefined;
  const forgotten = await forgetBooking({ ...services, dataDir: undefined }, one.reference);
  return forgotten ? 'ok' : 'gone';
}

async function decideIn({ services }: Life, id: string, decision: SessionDecision) {
  const isDone = await changeSession(services, id, decision);
  // What keeps the outbox going keeps the line too, every second.
  await keepLine(services);
  return isDone ? 'ok' : 'no';
}

/** The unit says of whoever booked that they were phoned, as its roster shows them. */
async function phoneIn({ services: { database, clock } }: Life, { id }: Placed): Promise<string> {
  const booking = await findBooking(database, id);
  if (!booking) return 'gone';
  await markPhoned(database, booking.session_id, shownField([booking]), toUtc(clock()));
  return 'ok';
}

async function changeFacts(life: Life, action: Action & { session: number }): Promise<string> {
  const facts = life.facts[action.session] as Facts;
  if (action.does === 'resize') facts.seats = action.seats;
  if (action.does === 'cancelSession') facts.cancelled = true;
  if (action.does === 'restoreSession') facts.cancelled = false;
  if (action.does === 'moveSession') facts.moves += 1;
  const { database, catalogue, clock } = life.services;
  await syncSessions(database, catalogue.sessions, clock());
  return 'ok';
}

type OfBooking = Extract<Action, { booking: number }>;

/** What somebody does with a booking, or somebody else for them; nothing when there is none. */
async function actOn(life: Life, action: OfBooking): Promise<string> {
  const { services, placed } = life;
  const one = placed[action.booking % Math.max(placed.length, 1)];
  if (!one) return 'ok';
  switch (action.does) {
    case 'repeat':
      return repeatIn(life, one);
    case 'cancel':
      return answerOf(await cancelBooking(services, one.id));
    case 'move':
      return answerOf(await moveBooking(services, one.id, sessionIds[action.session] ?? ''));
    case 'accept':
      return answerOf(await acceptOffer(services, one.id));
    case 'leave':
      return answerOf(await leaveLine(services, one.id));
    case 'phone':
      return phoneIn(life, one);
    case 'forget':
      return forgetIn(life, one);
  }
}

const decisions = { close: 'close', open: 'open', callOff: 'cancel' } as const;

/** Does one thing; gives `ok`, or why not. */
export async function act(life: Life, action: Action): Promise<string> {
  lifeFigures.commands += 1;
  const { services } = life;
  if ('booking' in action) return actOn(life, action);
  switch (action.does) {
    case 'book':
      return bookIn(life, action);
    case 'pass':
      services.pass(later(services.clock(), action.hours).getTime() - services.clock().getTime());
      await keepLine(services);
      // No outage lasts for days, after which messages are given up.
      services.relay.answer = succeeded(undefined);
      await deliverDue(services);
      return 'ok';
    case 'deliver':
      services.relay.answer = action.accepted ? succeeded(undefined) : failed('unreachable');
      await deliverDue(services);
      return 'ok';
    case 'close':
    case 'open':
    case 'callOff':
      return decideIn(life, sessionIds[action.session] ?? '', decisions[action.does]);
    case 'resize':
    case 'cancelSession':
    case 'restoreSession':
    case 'moveSession':
      return changeFacts(life, action);
  }
}
