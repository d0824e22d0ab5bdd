import * as z from 'zod/mini';
import { toUtc } from '../../src/domain/time.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';
import { farthest, leaseFor, shifted } from './schedule.ts';

// What lies too far ahead was written by a clock that was wrong, and holds nothing up.
const dueAndFree = `
  state = 'waiting'
  AND (next_attempt_at <= :now OR next_attempt_at > :farthestAttempt)
  AND (leased_until IS NULL OR leased_until <= :now OR leased_until > :farthestLease)`;

const messages = z.array(message);

const nextId = `
  SELECT id FROM message WHERE ${dueAndFree} ORDER BY next_attempt_at, created_at, id LIMIT 1`;

// The condition stands twice: PostgreSQL does not run the subquery anew for a row it had to wait for.
const lease = `
  UPDATE message
  SET leased_until = :until, attempts = attempts + 1
  WHERE ${dueAndFree} AND id = (${nextId})
  RETURNING *`;

const due = `state = 'planned' AND next_attempt_at <= :now`;

/** From its hour on a planned message waits like any other. */
async function beginPlanned(database: Database, now: string): Promise<void> {
  const planned = `SELECT id FROM message WHERE ${due} LIMIT 1`;
  if ((await database.query(statement(planned, { now }))).length === 0) return;
  await database.batch([statement(`UPDATE message SET state = 'waiting' WHERE ${due}`, { now })]);
}

/** Each loss is another's gain, so they come to an end by themselves; this many in a row are a fault. */
const maxLosses = 100;

/**
 * Takes the message that has waited longest, for half a minute; nobody else gets it meanwhile. Looks before it takes:
 * mostly there is none, and only taking waits for others that write. Who finds one and loses it to another looks again.
 */
export async function leaseNext(database: Database, now: Date): Promise<Message | undefined> {
  const { lease: farthestLease, attempt: farthestAttempt } = farthest(now);
  await beginPlanned(database, toUtc(now));
  const values = { now: toUtc(now), farthestLease, farthestAttempt };
  const until = shifted(now, leaseFor);
  for (let losses = 0; losses < maxLosses; losses += 1) {
    if ((await database.query(statement(nextId, values))).length === 0) return undefined;
    const rows = await database.query(statement(lease, { ...values, until }));
    const [taken] = messages.parse(rows);
    if (taken) return taken;
  }
  throw new Error('A message was found again and again and could not be taken.');
}
