import { sessionIds } from './histories.ts';
import type { Action } from './histories.ts';

interface ModelSession {
  readonly id: string;
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
  isCancelled: boolean;
  moves: number;
}

/** What ought to be true, kept in plain variables. Every action gives what its answer must be. */
export class BookingModel {
  readonly bookings: ModelBooking[] = [];
  readonly #sessions: readonly ModelSession[];

  constructor(seats: number) {
    this.#sessions = sessionIds.map((id) => ({ id, seats, isCancelled: false, moves: 0 }));
  }

  at(index: number): ModelSession {
    return this.#sessions[index % this.#sessions.length] as ModelSession;
  }

  book({ session, party, mail }: Extract<Action, { does: 'book' }>): string {
    const refusal = this.#refusalOf(this.at(session), party);
    if (refusal !== undefined) return refusal;
    const index = this.bookings.length;
    const at = this.at(session);
    this.bookings.push({ index, party, mail, session: at, isCancelled: false, moves: 0 });
    return 'ok';
  }

  cancel(index: number): string {
    const booking = this.#chosen(index);
    if (booking) booking.isCancelled = true;
    return 'ok';
  }

  move(index: number, to: number): string {
    const booking = this.#chosen(index);
    if (!booking) return 'ok';
    if (booking.isCancelled) return 'ended';
    if (booking.session === this.at(to)) return 'ok';
    const refusal = this.#refusalOf(this.at(to), booking.party);
    if (refusal !== undefined) return refusal;
    booking.session = this.at(to);
    booking.moves += 1;
    return 'ok';
  }

  #chosen(index: number): ModelBooking | undefined {
    return this.bookings[index % Math.max(this.bookings.length, 1)];
  }

  #refusalOf(session: ModelSession, party: number): string | undefined {
    if (session.isCancelled) return 'cancelled';
    const taken = this.bookings
      .filter((one) => !one.isCancelled && one.session === session)
      .reduce((sum, one) => sum + one.party, 0);
    const left = session.seats - taken;
    if (left >= party) return undefined;
    return left > 0 ? 'fullForTwo' : 'full';
  }
}
