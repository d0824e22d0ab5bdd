import fc from 'fast-check';

/** One thing that somebody does to a service with three sessions. Numbers choose among what there is at that moment. */
export type Action =
  | {
      readonly does: 'book';
      readonly session: number;
      readonly party: 1 | 2;
      readonly mail: boolean;
      /** Whether the party would rather wait than be refused. */
      readonly wait: boolean;
    }
  | {
      readonly does: 'repeat' | 'cancel' | 'accept' | 'leave' | 'phone' | 'forget';
      readonly booking: number;
    }
  | { readonly does: 'move'; readonly booking: number; readonly session: number }
  | { readonly does: 'cancelSession' | 'restoreSession' | 'moveSession'; readonly session: number }
  /** What a unit decides on its roster. */
  | { readonly does: 'close' | 'open' | 'callOff'; readonly session: number }
  | { readonly does: 'resize'; readonly session: number; readonly seats: number }
  /** As many hours go by, and what is due by then is done. */
  | { readonly does: 'pass'; readonly hours: number }
  | { readonly does: 'deliver'; readonly accepted: boolean };

export const sessionIds = ['a', 'b', 'c'] as const;

/** A session begins after noon, and each time it is moved a day later. */
export function dayOf(index: number, moves: number) {
  const day = String(1 + index + (moves % 20)).padStart(2, '0');
  return {
    startsAt: `2026-12-${day}T12:00:00Z`,
    endsAt: `2026-12-${day}T13:30:00Z`,
    closesAt: `2026-12-${day}T10:00:00Z`,
  };
}

/** An hour before the first session begins, when its list and it are closed: lives end here at the latest. */
const lastMoment = Date.parse('2026-12-01T11:00:00Z');

/** The moment some hours later. */
export function later(now: Date, hours: number): Date {
  return new Date(Math.max(now.getTime(), Math.min(now.getTime() + hours * 3_600_000, lastMoment)));
}

const session = fc.nat({ max: sessionIds.length - 1 });
const booking = fc.nat({ max: 50 });
const often = fc.constantFrom(true, true, true, false);

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      does: fc.constant('book' as const),
      session,
      party: fc.constantFrom(1 as const, 2 as const),
      mail: often,
      wait: often,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'repeat' as const,
        'cancel' as const,
        'accept' as const,
        'leave' as const,
        'phone' as const,
      ),
      booking,
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('forget' as const), booking }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('move' as const), booking, session }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'cancelSession' as const,
        'restoreSession' as const,
        'moveSession' as const,
      ),
      session,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('close' as const, 'open' as const, 'open' as const, 'callOff' as const),
      session,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('resize' as const),
      session,
      seats: fc.integer({ min: 0, max: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('pass' as const),
      hours: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 30, max: 200 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('deliver' as const), accepted: fc.boolean() }),
  },
);

/** A life of the service: actions one after the other, enough of them for sessions to fill up. */
export const history = fc.array(action, { minLength: 1, maxLength: 30, size: 'max' });

/** The same in groups, each done at once. */
export const crowdedHistory = fc.array(fc.array(action, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 8,
  size: 'max',
});
