import { rm } from 'node:fs/promises';
import { setTimeout as passed } from 'node:timers/promises';
import { seededRandom } from '../../tests/content/seeded-random.ts';
import type { Random } from '../../tests/content/seeded-random.ts';
import { makeBenchRoot } from '../bench/bench-root.ts';
import { liveThrough } from './applicant.ts';
import type { Applicant, Troubles, World } from './applicant.ts';
import { countStates, readKept } from './audit.ts';
import { startFaultyRelay } from './faulty-relay.ts';
import type { FaultyRelay } from './faulty-relay.ts';
import { startMortalServer } from './mortal-server.ts';
import type { MortalServer } from './mortal-server.ts';
import { reportOf } from './report.ts';
import type { Report } from './report.ts';

export interface FaultScale {
  readonly bookings: number;
  readonly clients: number;
  readonly sessions: number;
  readonly kills: number;
  /** How often the relay is away, and for how long each time (milliseconds). */
  readonly absences: number;
  readonly absence: number;
  /** Of each fault of a mail, between 0 and 1. */
  readonly chance: number;
  readonly silences: number;
  readonly seed: number;
  /** Milliseconds for the bookings, and after them for what waits to be sent. Later is a failure. */
  readonly patience: number;
}

/** More seats than bookings by so much: the last find most sessions full. */
const roominess = 1.01;

/** Where mail to the unit goes unless an operator says otherwise. */
const unitAddress = 'example@jobbtorg.example';

/**
 * Many people book, change their minds and press again, while the server is killed over and over and the relay fails in
 * every way; then counts what has become of everything. What is chosen by chance follows from the seed; who comes first
 * does not.
 */
export async function faultRun(scale: FaultScale): Promise<Report> {
  const begun = performance.now();
  const random = seededRandom(scale.seed);
  const sessions = Array.from({ length: scale.sessions }, (_, index) => `session-${index}`);
  const seats = Math.ceil((scale.bookings * roominess) / scale.sessions);
  const root = await makeBenchRoot(sessions, seats);
  let life = () => 0;
  const relay = await startFaultyRelay({
    ...scale,
    random: seededRandom(scale.seed + 1),
    life: () => life(),
    lasting: unitAddress,
  });
  try {
    const server = await startMortalServer(root, { GUARD: 'off', SMTP_URL: relay.url });
    life = server.life;
    try {
      const troubles = noTroubles();
      const people = { origin: server.origin, sessions, random, troubles };
      const applicants = await bookAmidFaults(scale, people, server, relay);
      await untilSent(root, scale.patience);
      await server.stop();
      const seconds = (performance.now() - begun) / 1000;
      return reportOf({
        applicants,
        troubles,
        relay,
        server,
        kept: readKept(root),
        seconds,
        seats,
      });
    } finally {
      await server.stop();
    }
  } finally {
    await relay.stop();
    await rm(root, { recursive: true });
  }
}

function noTroubles(): Troubles {
  return {
    unanswered: 0,
    unavailable: 0,
    full: 0,
    movesRefused: 0,
    pressedTwice: 0,
    doubled: 0,
    odd: [],
  };
}

/** Runs people, kills and absences beside each other, and mends the relay when all three are through. */
async function bookAmidFaults(
  scale: FaultScale,
  people: Omit<World, 'over'>,
  server: MortalServer,
  relay: FaultyRelay,
): Promise<Applicant[]> {
  const applicants: Applicant[] = [];
  const broken = new AbortController();
  const over = AbortSignal.any([broken.signal, AbortSignal.timeout(scale.patience)]);
  const world = { ...people, over };
  let begun = 0;
  const client = async () => {
    while (begun < scale.bookings) {
      begun += 1;
      applicants.push(await liveThrough(world, begun));
    }
  };
  // Answers and mails: both while people book and while what waits is sent.
  const progress = () => (applicants.length + relay.taken.size) / (3 * scale.bookings);
  const { kills, absences, absence, clients } = scale;
  const random = seededRandom(scale.seed + 2);
  const whenDone = async (part: number) => {
    while (progress() < part) {
      over.throwIfAborted();
      await passed(5);
    }
  };
  try {
    await Promise.all([
      ...Array.from({ length: clients }, client),
      atMoments(kills, random, whenDone, () => server.restart()),
      atMoments(absences, random, whenDone, () => relay.goAway(absence)),
    ]);
  } finally {
    broken.abort();
  }
  relay.mend();
  // What has met several faults waits for up to half an hour; a start makes it due.
  await server.restart();
  return applicants;
}

/** Some have no address and are sent no mail, so that less than everything is ever done. */
const latest = 0.75;

/** Does something so many times, each when as much has been done, between 0 and 1, as chance wants. */
async function atMoments(
  times: number,
  random: Random,
  whenDone: (part: number) => Promise<void>,
  act: () => Promise<void>,
): Promise<void> {
  const moments = Array.from({ length: times }, () => random() * latest).sort(
    (one, other) => one - other,
  );
  for (const moment of moments) {
    await whenDone(moment);
    // Between two instructions, not always after an answer.
    await passed(random() * 50);
    await act();
  }
}

/** Until nothing waits any more, or for so long (milliseconds): the report tells then what was left. */
async function untilSent(root: string, patience: number): Promise<void> {
  const giveUpAt = performance.now() + patience;
  while (performance.now() < giveUpAt) {
    if (!countStates(readKept(root)).has('waiting')) return;
    await passed(500);
  }
}
