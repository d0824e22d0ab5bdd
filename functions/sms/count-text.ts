import * as z from 'zod/mini';
import { localDateAt } from '../../src/domain/time.ts';
import { sign } from '../sealing/sign.ts';
import type { Services } from '../services.ts';
import { ConstraintViolation, statement } from '../storage/database.ts';
import type { Database, Statement } from '../storage/database.ts';
import type { TextMessage } from './texter.ts';

/** How many texts are sent on one day (in Stockholm): by the service, and to one number. */
export interface Ceilings {
  readonly perDay: number;
  readonly perNumber: number;
}

type Needed = Pick<Services, 'database' | 'keyring' | 'clock'>;

/** Days that a counted message is remembered: longer than the outbox tries it. */
const rememberedDays = 7;

const wholeService = 'all';

/**
 * Counts a text on the day of its first attempt, or says which ceiling that would pass; then nothing is counted. A text
 * that is tried again is counted already: whether it was sent the first time, nobody may know.
 */
export async function countText(
  { database, keyring, clock }: Needed,
  { id, to }: Pick<TextMessage, 'id' | 'to'>,
  { perDay, perNumber }: Ceilings,
): Promise<'service' | 'number' | undefined> {
  const day = localDateAt(clock());
  // The day is in it, so that the rows of one number on two days cannot be told to be of one.
  const number = await sign(keyring.contentMac, `text ceiling ${day} ${to}`);
  try {
    await database.batch([
      counted(id, day),
      // Every batch counts the service first: so they wait for each other there, and never crosswise.
      oneMore(day, wholeService, perDay),
      oneMore(day, number, perNumber),
    ]);
    return undefined;
  } catch (error) {
    if (!(error instanceof ConstraintViolation)) throw error;
    if (error.kind === 'unique') return undefined;
    return (await takenOn(database, day)) >= perDay ? 'service' : 'number';
  }
}

function counted(id: string, day: string): Statement {
  return statement('INSERT INTO text_counted (message_id, day) VALUES (:id, :day)', { id, day });
}

/** The CHECK refuses the one too many, in every engine and in any crowd. */
function oneMore(day: string, what: string, most: number): Statement {
  return statement(
    `INSERT INTO text_count (day, counted, taken, most)
     VALUES (:day, :what, 1, CAST(:most AS INTEGER))
     ON CONFLICT (day, counted) DO UPDATE SET taken = text_count.taken + 1, most = excluded.most`,
    { day, what, most },
  );
}

/** Forgets the counts of days that are over; part of upkeep. */
export async function forgetTextCounts(database: Database, now: Date): Promise<void> {
  const weekAgo = new Date(now);
  weekAgo.setUTCDate(weekAgo.getUTCDate() - rememberedDays);
  await database.batch([
    statement('DELETE FROM text_count WHERE day < :day', { day: localDateAt(now) }),
    statement('DELETE FROM text_counted WHERE day < :before', { before: localDateAt(weekAgo) }),
  ]);
}

/** Whether the service may text nobody more today, by the ceiling that was set when it last did. */
export async function isDayFull(database: Database, now: Date): Promise<boolean> {
  const rows = await database.query(
    statement(
      'SELECT taken FROM text_count WHERE day = :day AND counted = :what AND taken >= most',
      { day: localDateAt(now), what: wholeService },
    ),
  );
  return rows.length > 0;
}

const takenRow = z.object({ taken: z.number() });

async function takenOn(database: Database, day: string): Promise<number> {
  const rows = await database.query(
    statement('SELECT taken FROM text_count WHERE day = :day AND counted = :what', {
      day,
      what: wholeService,
    }),
  );
  return z.array(takenRow).parse(rows)[0]?.taken ?? 0;
}
