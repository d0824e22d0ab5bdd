const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** A lease outlives any delivery by a little, and is never so long that a dead process holds a message up. */
export const leaseFor = 30 * second;

/**
 * How far ahead of ours another clock may be, or ours have been, before the times it wrote are disbelieved. Smaller
 * differences only make a wait longer by as much; with none, two processes a moment apart would both take a message.
 */
const clockSlack = 30 * second;

/** After this long without success a message is overdue: the operator is told, and my booking says so. */
export const overdueAfter = 24 * hour;

/** After this long the outbox stops trying; the message stays, and stays visible. */
export const giveUpAfter = 72 * hour;

/** Waits after the first, second, third … failed attempt; the last one repeats. */
const waits = [5 * second, 15 * second, minute, 2 * minute, 5 * minute, 15 * minute, 30 * minute];

/** Moments (ISO UTC) after which no lease can end and no attempt can be due, unless a clock was wrong. */
export function farthest(now: Date): { readonly lease: string; readonly attempt: string } {
  return {
    lease: shifted(now, leaseFor + clockSlack),
    attempt: shifted(now, Math.max(...waits) + clockSlack),
  };
}

/** Milliseconds until the next attempt, after `attempts` failed ones. */
export function waitAfter(attempts: number): number {
  return waits[Math.min(attempts, waits.length) - 1] ?? waits[0] ?? 0;
}

/** Whether the wait after `attempts` failed attempts is one that only a long outage brings. */
export function isLongWait(attempts: number): boolean {
  return waitAfter(attempts) > 5 * minute;
}

/** ISO UTC of a moment, moved by milliseconds. */
export function shifted(moment: Date, milliseconds: number): string {
  return new Date(moment.getTime() + milliseconds).toISOString();
}
