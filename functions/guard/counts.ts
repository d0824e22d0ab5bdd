import * as z from 'zod/mini';
import { toUtc } from '../../src/domain/time.ts';
import type { Clock } from '../../src/domain/time.ts';
import { statement } from '../storage/database.ts';
import type { Database, Statement } from '../storage/database.ts';

/** How often something was done in the window that runs now. */
export interface Counted {
  readonly points: number;
  /** Seconds until the window ends. */
  readonly seconds: number;
}

/** Counts in windows of time: the first of a name opens one. */
export interface Counts {
  /** Counts one more; `seconds` is how long a window lasts. */
  add(name: string, seconds: number): Promise<Counted>;
  /** Points of a name in its window; 0 when none runs. */
  read(name: string): Promise<number>;
}

// One statement, so that two who count at once are two, on every engine.
const adding = `
  INSERT INTO guard_count (name, points, ends_at) VALUES (:name, 1, :endsAt)
  ON CONFLICT (name) DO UPDATE SET
    points = CASE WHEN guard_count.ends_at > :now THEN guard_count.points + 1 ELSE 1 END,
    ends_at = CASE WHEN guard_count.ends_at > :now THEN guard_count.ends_at ELSE excluded.ends_at END
  RETURNING points, ends_at`;

const countRow = z.object({ points: z.number(), ends_at: z.string() });

/** So often are windows that have ended forgotten while somebody counts (ms); upkeep does it otherwise. */
const tidyEvery = 60_000;

/** Counts kept in a database, by its users' common clock. */
export function openCounts(database: Database, clock: Clock): Counts {
  let tidyAt = 0;
  const tidy = async (now: Date) => {
    if (now.getTime() < tidyAt) return;
    tidyAt = now.getTime() + tidyEvery;
    await database.batch([forgetEnded(now)]);
  };
  return {
    add: async (name, seconds) => {
      const now = clock();
      await tidy(now);
      const endsAt = toUtc(new Date(now.getTime() + seconds * 1000));
      const rows = await database.query(statement(adding, { name, endsAt, now: toUtc(now) }));
      const [counted] = z.array(countRow).parse(rows);
      if (!counted) throw new Error('A count was not written.');
      const left = Date.parse(counted.ends_at) - now.getTime();
      return { points: counted.points, seconds: Math.ceil(left / 1000) };
    },
    read: async (name) => {
      const rows = await database.query(
        statement('SELECT points, ends_at FROM guard_count WHERE name = :name', { name }),
      );
      const [counted] = z.array(countRow).parse(rows);
      return counted && counted.ends_at > toUtc(clock()) ? counted.points : 0;
    },
  };
}

/** Removes the counts of windows that have ended. */
export function forgetEnded(now: Date): Statement {
  return statement('DELETE FROM guard_count WHERE ends_at <= :now', { now: toUtc(now) });
}
