import fc from 'fast-check';

/** One thing that somebody does to a service with three sessions. Numbers choose among what there is at that moment. */
export type Action =
  | {
      readonly does: 'book';
      readonly session: number;
      readonly party: 1 | 2;
      readonly mail: boolean;
    }
  | { readonly does: 'repeat' | 'cancel'; readonly booking: number }
  | { readonly does: 'move'; readonly booking: number; readonly session: number }
  | { readonly does: 'cancelSession' | 'restoreSession' | 'moveSession'; readonly session: number }
  | { readonly does: 'resize'; readonly session: number; readonly seats: number }
  | { readonly does: 'deliver'; readonly accepted: boolean };

export const sessionIds = ['a', 'b', 'c'] as const;

const session = fc.nat({ max: sessionIds.length - 1 });
const booking = fc.nat({ max: 50 });

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('book' as const),
      session,
      party: fc.constantFrom(1 as const, 2 as const),
      mail: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constantFrom('repeat' as const, 'cancel' as const), booking }),
  },
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
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('resize' as const),
      session,
      seats: fc.integer({ min: 0, max: 5 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('deliver' as const), accepted: fc.boolean() }),
  },
);

/** A life of the service: actions one after the other. */
export const history = fc.array(action, { minLength: 1, maxLength: 25 });

/** The same in groups, each done at once. */
export const crowdedHistory = fc.array(fc.array(action, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 8,
});
