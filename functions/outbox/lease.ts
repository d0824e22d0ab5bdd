import * as z from 'zod/mini';
import { toUtc } from '../../src/domain/time.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';
import { leaseFor, shifted } from './schedule.ts';

// The condition stands twice: PostgreSQL does not run the subquery anew for a row it had to wait for.
const dueAndFree = `
  state = 'waiting' AND next_attempt_at <= :now
  AND (leased_until IS NULL OR leased_until <= :now)`;

const lease = `
  UPDATE message
  SET leased_until = :until, attempts = attempts + 1
  WHERE ${dueAndFree} AND id = (
    SELECT id FROM message WHERE ${dueAndFree} ORDER BY next_attempt_at, created_at, id LIMIT 1
  )
  RETURNING *`;

/** Takes the message that has waited longest, for half a minute; nobody else gets it meanwhile. */
export async function leaseNext(database: Database, now: Date): Promise<Message | undefined> {
  const values = { now: toUtc(now), until: shifted(now, leaseFor) };
  return z.array(message).parse(await database.query(statement(lease, values)))[0];
}
