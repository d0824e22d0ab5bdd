import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { makeBenchRoot } from './bench-root.ts';
import { bookUnderLoad } from './book-under-load.ts';
import type { Load, Measured } from './book-under-load.ts';
import { startServerProcess } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

/** The whole function, and the bare handler with one commit a booking or one for all that wait. */
export const kinds = ['whole', 'bare, each', 'bare, group'] as const;

export type Kind = (typeof kinds)[number];

export interface Scale {
  readonly bookings: number;
  readonly connections: number;
  readonly sessions: number;
  /** Bookings before each measurement, for the compiler and the files. */
  readonly warmUp: number;
}

export type Round = Readonly<Record<Kind, Measured>>;

/** One round: each kind alone, with a database of its own. Throws when rows and answers do not add up. */
export async function benchBooking(scale: Scale): Promise<Round> {
  return {
    whole: await measure('whole', scale),
    'bare, each': await measure('bare, each', scale),
    'bare, group': await measure('bare, group', scale),
  };
}

async function measure(kind: Kind, scale: Scale): Promise<Measured> {
  const sessionIds = Array.from({ length: scale.sessions }, (_, index) => `bench-${index}`);
  const { connections } = scale;
  const root = await makeBenchRoot(sessionIds);
  const file = join(root, 'var', 'booking.sqlite');
  const load = (bookings: number): Load => ({ bookings, connections, sessionIds });
  try {
    // Makes the file, and the one booking that the bare handler repeats.
    const first = await startWhole(root);
    await withServer(first, () => bookUnderLoad(first, { ...load(1), connections: 1 }));
    const server = kind === 'whole' ? await startWhole(root) : await startBare(file, kind);
    return await withServer(server, async () => {
      await bookUnderLoad(server, load(scale.warmUp));
      const measured = await bookUnderLoad(server, load(scale.bookings));
      checkRows(file, 1 + scale.warmUp + measured.booked);
      return measured;
    });
  } finally {
    await rm(root, { recursive: true });
  }
}

function startWhole(root: string): Promise<ServerProcess> {
  return startServerProcess([join(root, 'build', 'server', 'node.js')], { GUARD: 'off' });
}

function startBare(file: string, kind: Kind): Promise<ServerProcess> {
  const program = fileURLToPath(new URL('./bare-server.ts', import.meta.url));
  return startServerProcess([program, file, kind === 'bare, each' ? 'each' : 'group'], {});
}

async function withServer<Value>(server: ServerProcess, work: () => Promise<Value>) {
  try {
    return await work();
  } finally {
    await server.stop();
  }
}

/** Rows and counters must both be the number of answers. */
function checkRows(file: string, answers: number): void {
  const database = new DatabaseSync(file, { readOnly: true });
  const counts = database
    .prepare('SELECT (SELECT sum(taken) FROM session) AS taken, count(*) AS rows FROM booking')
    .get();
  database.close();
  if (counts?.['taken'] === answers && counts['rows'] === answers) return;
  throw new Error(`${answers} answers, but in the database: ${JSON.stringify(counts)}`);
}
