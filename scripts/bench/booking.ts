import { parseArgs } from 'node:util';
import { benchBooking, kinds } from './bench-booking.ts';
import type { Kind, Round } from './bench-booking.ts';

/**
 * `npm run bench:booking`, after `npm run build`: how fast the whole function books, beside a bare handler that does the
 * same two statements with the same settings, in one run. The ratio is what counts; seconds are the machine's.
 */

const { values } = parseArgs({
  options: {
    bookings: { type: 'string', default: '10000' },
    connections: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
  },
});
const bookings = Number(values.bookings);
const connections = Number(values.connections);
const scale = { bookings, connections, sessions: 50, warmUp: bookings };

const rounds: Round[] = [];
for (let round = 0; round < Number(values.rounds); round += 1)
  rounds.push(await benchBooking(scale));

console.log(
  `${bookings} bookings on 50 sessions over ${connections} connections, median of ${rounds.length}`,
);
for (const kind of kinds) console.log(rowOf(kind));
for (const kind of kinds.slice(1)) console.log(`whole / ${kind}: ${ratioTo(kind).toFixed(2)}`);

function rowOf(kind: Kind): string {
  const of = (value: (round: Round) => number) => median(rounds.map(value));
  const figures = [
    `${of((round) => round[kind].perSecond).toFixed(0)} bookings/s`,
    `p50 ${of((round) => round[kind].p50)} ms`,
    `p99 ${of((round) => round[kind].p99)} ms`,
    `processor ${of((round) => round[kind].processor ?? NaN).toFixed(3)} ms`,
  ];
  return `${kind.padEnd(12)} ${figures.map((figure) => figure.padStart(20)).join('')}`;
}

/** Of each round by itself: what else the machine does is more alike within one than between two. */
function ratioTo(kind: Kind): number {
  return median(rounds.map((round) => round.whole.perSecond / round[kind].perSecond));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;
}
