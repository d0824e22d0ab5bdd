import { listEndsAt, offerUntil } from '../../src/domain/booking/offers.ts';
import { toUtc } from '../../src/domain/time.ts';
import type { StoredBooking } from '../booking/booking-store.ts';
import { dayOf, later, sessionIds } from './histories.ts';
import type { Action } from './histories.ts';

interface ModelSession {
  readonly id: string;
  readonly index: number;
  seats: number;
  isCancelled: boolean;
  /** How often it was moved in the facts. */
  moves: number;
}

export interface ModelBooking {
  readonly index: number;
  readonly party: 1 | 2;
  readonly mail: boolean;
  session: ModelSession;
  state: StoredBooking['state'];
  /** Until when it can answer an offer (ISO UTC). */
  until: string;
  moves: number;
  /** Whether it was phoned about what it is now. */
  phoned: boolean;
  /** Whether something has happened to its session that nobody has told, since there was no channel for it. */
  untold: boolean;
}

/** What ought to be true, kept in plain variables. Every action gives what its answer must be. */
export class BookingModel {
  readonly bookings: ModelBooking[] = [];
  readonly #sessions: readonly ModelSession[];
  #now: Date;

  constructor(seats: number, now: Date) {
    this.#now = now;
    this.#sessions = sessionIds.map((id, index) => ({
      id,
      index,
      seats,
      isCancelled: false,
      moves: 0,
    }));
  }

  at(index: number): ModelSession {
    return this.#sessions[index % this.#sessions.length] as ModelSession;
  }

  book({ session, party, mail, wait }: Extract<Action, { does: 'book' }>): string {
    const at = this.at(session);
    const refusal = this.#refusalOf(at, party);
    const isFull = refusal === 'full' || refusal === 'fullForTwo';
    if (refusal !== undefined && !(isFull && wait && this.#isListOpen(at))) return refusal;
    if (isFull && !mail) return 'unreachable';
    const index = this.bookings.length;
    const state = isFull ? 'waiting' : 'booked';
    const fresh = { until: '', moves: 0, phoned: false, untold: false };
    this.bookings.push({ index, party, mail, session: at, state, ...fresh });
    return state;
  }

  cancel(index: number): string {
    const booking = this.#chosen(index);
    if (!booking || booking.state === 'cancelled') return 'ok';
    if (booking.state !== 'booked') return 'ended';
    booking.state = 'cancelled';
    this.#passOn(booking.session);
    return 'ok';
  }

  move(index: number, to: number): string {
    const booking = this.#chosen(index);
    if (!booking) return 'ok';
    if (booking.state !== 'booked') return 'ended';
    if (booking.session === this.at(to)) return 'ok';
    const refusal = this.#refusalOf(this.at(to), booking.party);
    if (refusal !== undefined) return refusal;
    const left = booking.session;
    booking.session = this.at(to);
    booking.moves += 1;
    booking.phoned = false;
    booking.untold = false;
    this.#passOn(left);
    return 'ok';
  }

  accept(index: number): string {
    const booking = this.#chosen(index);
    if (!booking || booking.state === 'booked') return 'ok';
    if (booking.state === 'cancelled') return 'ended';
    if (booking.state !== 'offered') return 'offerEnded';
    booking.state = 'booked';
    booking.phoned = false;
    return 'ok';
  }

  phone(index: number): string {
    const booking = this.#chosen(index);
    if (!booking) return 'ok';
    booking.phoned = true;
    booking.untold = false;
    return 'ok';
  }

  leave(index: number): string {
    const booking = this.#chosen(index);
    if (booking?.state === 'booked' || booking?.state === 'cancelled') return 'accepted';
    if (booking?.state !== 'waiting' && booking?.state !== 'offered') return 'ok';
    booking.state = 'left';
    this.#passOn(booking.session);
    return 'ok';
  }

  /** The facts change, or its unit decides. */
  change(action: Extract<Action, { session: number }>): string {
    const session = this.at(action.session);
    if (isNews(action, session)) this.#tell(session);
    if (action.does === 'resize') session.seats = action.seats;
    if (action.does === 'restoreSession') session.isCancelled = false;
    if (action.does === 'moveSession') session.moves += 1;
    if (action.does === 'cancelSession') {
      session.isCancelled = true;
      for (const one of this.#inLine(session)) one.state = 'expired';
    }
    for (const one of this.#inLine(session)) {
      const { closesAt } = this.#day(session);
      if (one.until > closesAt) one.until = closesAt;
    }
    this.#passOn(session);
    return 'ok';
  }

  pass(hours: number): string {
    this.#now = later(this.#now, hours);
    for (const session of this.#sessions) {
      for (const one of this.#inLine(session)) {
        const isOver =
          one.state === 'offered' ? one.until <= toUtc(this.#now) : !this.#isListOpen(session);
        if (isOver) one.state = 'expired';
      }
      this.#passOn(session);
    }
    return 'ok';
  }

  #chosen(index: number): ModelBooking | undefined {
    return this.bookings[index % Math.max(this.bookings.length, 1)];
  }

  #tell(session: ModelSession): void {
    for (const one of this.bookings) {
      if (one.session !== session || one.state !== 'booked') continue;
      one.phoned = false;
      one.untold = !one.mail;
    }
  }

  #inLine(session: ModelSession): ModelBooking[] {
    return this.bookings.filter(
      (one) => one.session === session && (one.state === 'waiting' || one.state === 'offered'),
    );
  }

  /** Free seats go to the first whom they are enough for, as long as there is one. */
  #passOn(session: ModelSession): void {
    if (!this.#isListOpen(session)) return;
    for (;;) {
      const next = this.#inLine(session).find(
        ({ state, party }) => state === 'waiting' && party <= this.#left(session),
      );
      if (!next) return;
      next.state = 'offered';
      next.until = offerUntil(this.#now, this.#day(session).closesAt);
    }
  }

  #day({ index, moves }: ModelSession) {
    const { closesAt, ...day } = dayOf(index, moves);
    return { ...day, closesAt: toUtc(new Date(closesAt)) };
  }

  #isListOpen(session: ModelSession): boolean {
    return !session.isCancelled && listEndsAt(this.#day(session).closesAt) > toUtc(this.#now);
  }

  #left(session: ModelSession): number {
    const taken = this.bookings
      .filter((one) => one.session === session)
      .filter(({ state }) => state === 'booked' || state === 'offered')
      .reduce((sum, one) => sum + one.party, 0);
    return session.seats - taken;
  }

  #refusalOf(session: ModelSession, party: number): string | undefined {
    if (session.isCancelled) return 'cancelled';
    if (this.#day(session).closesAt <= toUtc(this.#now)) return 'closed';
    const left = this.#left(session);
    if (left >= party) return undefined;
    return left > 0 ? 'fullForTwo' : 'full';
  }
}

/** Whether people are told of a change: while a session is called off, only that matters. */
function isNews({ does }: Action, { isCancelled }: ModelSession): boolean {
  if (does === 'restoreSession') return isCancelled;
  return (does === 'cancelSession' || does === 'moveSession') && !isCancelled;
}
