import { globSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';

/** Rows as they stand in the file of the local D1, of which there must be one. */
export function storedRows(stateFolder: string, sql: string): unknown[] {
  const [file, ...others] = globSync('v3/d1/**/*.sqlite', { cwd: stateFolder }).filter(
    (path) => !path.endsWith('metadata.sqlite'),
  );
  if (file === undefined || others.length > 0) throw new Error('There is not one D1 database.');
  const database = new DatabaseSync(join(stateFolder, file), { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

const countsSchema = z.array(z.object({ taken: z.number(), bookings: z.number() }));

/** Seats taken, by the counters of all sessions, and bookings, by their rows. */
export function seatsAndBookings(stateFolder: string) {
  const sql = `SELECT (SELECT sum(taken) FROM session) AS taken, (SELECT count(*) FROM booking) AS bookings`;
  const [counts] = countsSchema.parse(storedRows(stateFolder, sql));
  if (!counts) throw new Error('Nothing was counted.');
  return counts;
}
