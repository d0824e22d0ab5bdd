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
import { markPhoned } from '../roster/phoned.ts';
import { shownField } from '../roster/shown.ts';
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

/** A service with three sessions, and everything that was booked with it. */
export async function makeLife() {
  lifeFigures.lives += 1;
  const database = await openForLife();
  const facts = sessionIds.map((): Facts => ({ seats, cancelled: false, moves: 0 }));
  const catalogueNow = () =>
    facts.map(({ moves, ...changes }, index) =>
      testSession({ id: sessionIds[index] ?? '', ...changes, ...dayOf(index, moves) }),
    );
  const sessions = catalogueNow();
  const services = await makeServices({
    database,
    catalogue: { status: 'demo', generatedAt: '2026-11-23T00:00:00Z', sessions, notices: [] },
  });
  const forms: ReturnType<typeof testForm>[] = [];
  const sync = () => syncSessions(database, catalogueNow(), services.clock());
  return { services, facts, forms, sync, placed: [] as string[] };
}

export type Life = Awaited<ReturnType<typeof makeLife>>;

const answerOf = <Reason extends string>(result: Result<unknown, Reason>): string =>
  result.ok ? 'ok' : result.reason;

async function bookIn(
  { services, forms, placed }: Life,
  action: Extract<Action, { does: 'book' }>,
) {
  const form = testForm({
    requestId: crypto.randomUUID(),
    session: sessionIds[action.session] ?? '',
    party: String(action.party),
    wait: action.wait ? '1' : '',
    ...(action.mail ? {} : { email: '' }),
  });
  const outcome = await placeBooking(services, form, 'sv');
  if (!outcome.ok) return outcome.reason.reason;
  lifeFigures.seats += action.party;
  forms.push(form);
  placed.push(form.requestId ?? '');
  return outcome.value.state;
}

async function repeatIn({ services, forms }: Life, index: number): Promise<string> {
  const form = forms[index % Math.max(forms.length, 1)];
  if (!form) return 'ok';
  const again = await placeBooking(services, form, 'sv');
  return again.ok && again.value.isRepeat ? 'ok' : 'a second booking';
}

/** The unit says of whoever booked that they were phoned, as its roster shows them. */
async function phoneIn({ services: { database, clock } }: Life, id: string): Promise<string> {
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
  await life.sync();
  return 'ok';
}

/** Does one thing; gives `ok`, or why not. */
export async function act(life: Life, action: Action): Promise<string> {
  lifeFigures.commands += 1;
  const { services, placed } = life;
  const chosen = 'booking' in action ? placed[action.booking % Math.max(placed.length, 1)] : '';
  switch (action.does) {
    case 'book':
      return bookIn(life, action);
    case 'repeat':
      return repeatIn(life, action.booking);
    case 'cancel':
      return chosen ? answerOf(await cancelBooking(services, chosen)) : 'ok';
    case 'move':
      if (!chosen) return 'ok';
      return answerOf(await moveBooking(services, chosen, sessionIds[action.session] ?? ''));
    case 'accept':
      return chosen ? answerOf(await acceptOffer(services, chosen)) : 'ok';
    case 'leave':
      return chosen ? answerOf(await leaveLine(services, chosen)) : 'ok';
    case 'phone':
      return chosen ? phoneIn(life, chosen) : 'ok';
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
    case 'resize':
    case 'cancelSession':
    case 'restoreSession':
    case 'moveSession':
      return changeFacts(life, action);
  }
}
