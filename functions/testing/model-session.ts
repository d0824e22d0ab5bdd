import { listEndsAt } from '../../src/domain/booking/offers.ts';
import { toUtc } from '../../src/domain/time.ts';
import { dayOf } from './histories.ts';
import type { Action } from './histories.ts';

/** What ought to be true of a session. */
export interface ModelSession {
  readonly id: string;
  readonly index: number;
  seats: number;
  isCancelled: boolean;
  /** Since when its unit takes no more bookings (ISO UTC). */
  closedAt: string | undefined;
  /** Whether its unit has called it off, whatever the facts say. */
  isCalledOff: boolean;
  /** How often it was moved in the facts. */
  moves: number;
}

/** When it closes by the facts, or has been closed before (ISO UTC). */
export function closesAtOf({ index, moves, closedAt }: ModelSession): string {
  const closesAt = toUtc(new Date(dayOf(index, moves).closesAt));
  return closedAt !== undefined && closedAt < closesAt ? closedAt : closesAt;
}

/** Whether anybody may begin to wait for it, and be offered a seat. */
export function isListOpen(session: ModelSession, now: Date): boolean {
  return !session.isCancelled && listEndsAt(closesAtOf(session)) > toUtc(now);
}

/** Whether people are told of a change: while a session is called off, only that matters. */
export function isNews({ does }: Action, { isCancelled, isCalledOff }: ModelSession): boolean {
  if (does === 'restoreSession') return isCancelled && !isCalledOff;
  return (does === 'cancelSession' || does === 'moveSession') && !isCancelled;
}
