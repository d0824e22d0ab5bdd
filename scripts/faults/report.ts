import type { Applicant, Troubles } from './applicant.ts';
import { countStates, explainDuplicates, lostBookings, neverTaken, untold } from './audit.ts';
import type { Kept } from './audit.ts';
import type { FaultyRelay } from './faulty-relay.ts';
import type { MortalServer } from './mortal-server.ts';

/** What a fault run has seen, and what had to hold. */
export interface Report {
  readonly figures: readonly (readonly [name: string, figure: number | string])[];
  /** Each with how many there were of what may not be. */
  readonly checks: readonly (readonly [statement: string, broken: number])[];
}

interface Seen {
  readonly applicants: readonly Applicant[];
  readonly troubles: Troubles;
  readonly relay: Pick<FaultyRelay, 'taken' | 'faults'>;
  readonly server: Pick<MortalServer, 'deaths'>;
  readonly kept: Kept;
  readonly seconds: number;
  /** Of each session. */
  readonly seats: number;
}

/** Counts what has become of everything. */
export function reportOf(seen: Seen): Report {
  return { figures: figuresOf(seen), checks: checksOf(seen) };
}

function checksOf({ applicants, troubles, relay, server, kept, seats }: Seen): Report['checks'] {
  const { sessions, bookings, messages } = kept;
  const states = countStates(kept);
  const known = new Set(applicants.map(({ id }) => id));
  const count = (state: string) => states.get(state) ?? 0;
  return [
    ['no answered booking or change is lost', lostBookings(kept, applicants).length],
    ['nobody is booked who was not told so', bookings.filter(({ id }) => !known.has(id)).length],
    ['a form pressed twice is one booking', troubles.doubled],
    ['no session is oversold', sessions.filter(({ booked }) => booked > seats).length],
    [
      'each counter is the seats of its bookings',
      sessions.filter(({ taken, booked }) => taken !== booked).length,
    ],
    ['everybody was told, and the unit of everybody', untold(kept, applicants).length],
    ['no message waits any more', count('waiting')],
    ['no message was given up', count('failed')],
    ['what counts as accepted, the relay has', neverTaken(kept, relay.taken).length],
    [
      'what the relay has stands in the outbox',
      unknownIdentifiers(relay.taken, new Set(messages.map(({ id }) => id))),
    ],
    [
      'a message came twice only when its 250 was lost',
      explainDuplicates(relay.taken, server.deaths).unexplained,
    ],
    ['every answer is one that the rules allow', troubles.odd.length],
  ];
}

function unknownIdentifiers(taken: FaultyRelay['taken'], known: ReadonlySet<string>): number {
  return [...taken.keys()].filter((id) => !known.has(id.split('@')[0] ?? '')).length;
}

function figuresOf({
  applicants,
  troubles,
  relay,
  server,
  kept,
  seconds,
}: Seen): Report['figures'] {
  const {
    untold: untoldCopies,
    unnoted,
    unexplained,
  } = explainDuplicates(relay.taken, server.deaths);
  const states = countStates(kept);
  const copies = [...relay.taken.values()].reduce((sum, one) => sum + one.length, 0);
  return [
    ['bookings answered', applicants.length],
    ['cancelled', applicants.filter(({ isCancelled }) => isCancelled).length],
    ['moved', applicants.filter(({ moves }) => moves > 0).length],
    ['moves refused as full', troubles.movesRefused],
    ['refused as full, booked elsewhere', troubles.full],
    ['forms pressed twice at once', troubles.pressedTwice],
    ['requests without an answer, sent again', troubles.unanswered],
    ['answered with 503, sent again', troubles.unavailable],
    ['server killed (SIGKILL)', server.deaths.length],
    ...[...relay.faults].sort().map(([fault, times]) => [`relay: ${fault}`, times] as const),
    ...[...states].sort().map(([state, times]) => [`messages ${state}`, times] as const),
    ['mails taken by the relay', copies],
    ['duplicates: relay had it, 250 cut off', untoldCopies],
    ['duplicates: 250 said, server killed before its note', unnoted],
    ['duplicates: unexplained', unexplained],
    ['seconds', seconds.toFixed(0)],
  ];
}
