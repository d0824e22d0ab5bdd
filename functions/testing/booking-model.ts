import { offerUntil } from '../../src/domain/booking/offers.ts';
import { toUtc } from '../../src/domain/time.ts';
import type { StoredBooking } from '../booking/booking-store.ts';
import { later, sessionIds } from './histories.ts';
import type { Action } from './histories.ts';
import { closesAtOf, isListOpen, isNews } from './model-session.ts';
import type { ModelSession } from './model-session.ts';

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
  /** Whether all that led to its person was erased because they asked for it. */
  forgotten: boolean;
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
      closedAt: undefined,
      isCalledOff: false,
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
    if (refusal !== undefined && !(isFull && wait && isListOpen(at, this.#now))) return refusal;
    if (isFull && !mail) return 'unreachable';
    const index = this.bookings.length;
    const state = isFull ? 'waiting' : 'booked';
    const fresh = { until: '', moves: 0, phoned: false, untold: false, forgotten: false };
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

  /** Its person asks to be forgotten: its seats, or its turn, are given up. */
  forget(index: number): string {
    const booking = this.#chosen(index);
    if (!booking) return 'ok';
    booking.forgotten = true;
    const isInLine = booking.state === 'waiting' || booking.state === 'offered';
    if (!isInLine && booking.state !== 'booked') return 'ok';
    booking.state = isInLine ? 'left' : 'cancelled';
    this.#passOn(booking.session);
    return 'ok';
  }

  /** Its unit takes no more bookings, and those who wait for it wait no longer. */
  close(index: number): string {
    const session = this.at(index);
    const now = toUtc(this.#now);
    if (session.isCancelled || closesAtOf(session) <= now) return 'no';
    session.closedAt = now;
    for (const one of this.#inLine(session)) if (one.state === 'waiting') one.state = 'expired';
    return 'ok';
  }

  open(index: number): string {
    const session = this.at(index);
    if (session.isCancelled || session.closedAt === undefined) return 'no';
    session.closedAt = undefined;
    this.#passOn(session);
    return 'ok';
  }

  /** Its unit calls it off. */
  callOff(index: number): string {
    const session = this.at(index);
    if (session.isCancelled) return 'no';
    session.isCalledOff = true;
    this.#tell(session);
    this.#cancel(session);
    return 'ok';
  }

  /** The facts change. */
  change(action: Extract<Action, { session: number }>): string {
    const session = this.at(action.session);
    if (isNews(action, session)) this.#tell(session);
    if (action.does === 'resize') session.seats = action.seats;
    if (action.does === 'restoreSession') session.isCancelled = session.isCalledOff;
    if (action.does === 'cancelSession') this.#cancel(session);
    if (action.does === 'moveSession') {
      session.moves += 1;
      const closesAt = closesAtOf(session);
      for (const one of this.#inLine(session)) if (one.until > closesAt) one.until = closesAt;
    }
    this.#passOn(session);
    return 'ok';
  }

  pass(hours: number): string {
    this.#now = later(this.#now, hours);
    for (const session of this.#sessions) {
      for (const one of this.#inLine(session)) {
        const isOver =
          one.state === 'offered' ? one.until <= toUtc(this.#now) : !isListOpen(session, this.#now);
        if (isOver) one.state = 'expired';
      }
      this.#passOn(session);
    }
    return 'ok';
  }

  #chosen(index: number): ModelBooking | undefined {
    const booking = this.bookings[index % Math.max(this.bookings.length, 1)];
    return booking?.forgotten ? undefined : booking;
  }

  /** Nobody goes on waiting for a session that is called off. */
  #cancel(session: ModelSession): void {
    session.isCancelled = true;
    for (const one of this.#inLine(session)) one.state = 'expired';
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
    if (!isListOpen(session, this.#now)) return;
    for (;;) {
      const next = this.#inLine(session).find(
        ({ state, party }) => state === 'waiting' && party <= this.#left(session),
      );
      if (!next) return;
      next.state = 'offered';
      next.until = offerUntil(this.#now, closesAtOf(session));
    }
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
    if (closesAtOf(session) <= toUtc(this.#now)) return 'closed';
    const left = this.#left(session);
    if (left >= party) return undefined;
    return left > 0 ? 'fullForTwo' : 'full';
  }
}
