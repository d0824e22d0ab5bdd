import * as z from 'zod/mini';
import { toUtc } from '../../src/domain/time.ts';
import type { StoredSession } from '../booking/session-store.ts';
import { shifted } from '../outbox/schedule.ts';
import { makeUuid } from '../random.ts';
import { fromBase64Url } from '../sealing/base64url.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { isSignedBy, sign } from '../sealing/sign.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';

const minute = 60 * 1000;

export const codeMinutes = 10;

/** After so many wrong ones a code is worth nothing. Also a CHECK of the table. */
const maxTries = 5;

/** Codes one unit can be sent in an hour: with their tries they find one in twenty thousand hours. */
const codesAnHour = 10;

const codes = 1_000_000;

type Needed = Pick<Services, 'database' | 'clock' | 'random'>;

/**
 * Makes a code for a session's roster and puts it in the outbox, to the unit's own mailbox and nowhere else. Gives the
 * code's id, which is no secret, or undefined when the unit has been sent too many.
 */
export async function askForCode(
  { database, clock, random }: Needed,
  session: Pick<StoredSession, 'id' | 'unit'>,
): Promise<string | undefined> {
  const now = clock();
  if ((await countSince(database, session.unit, shifted(now, -60 * minute))) >= codesAnHour)
    return undefined;
  const id = makeUuid(random);
  const values = {
    id,
    sessionId: session.id,
    now: toUtc(now),
    expiresAt: shifted(now, codeMinutes * minute),
  };
  await database.batch([
    // Whoever asks clears up after those before.
    statement('DELETE FROM roster_code WHERE expires_at < :dayAgo', {
      dayAgo: shifted(now, -24 * 60 * minute),
    }),
    statement(
      `INSERT INTO roster_code (id, unit, session_id, created_at, expires_at)
       VALUES (:id, :unit, :sessionId, :now, :expiresAt)`,
      { ...values, unit: session.unit },
    ),
    // Useless when it expires: nobody is sent a code that is dead, and nobody told that it was not sent.
    statement(
      `INSERT INTO message
         (id, session_id, kind, state, next_attempt_at, created_at, useless_at)
       VALUES (:id, :sessionId, 'rosterCode', 'waiting', :now, :now, :expiresAt)`,
      values,
    ),
  ]);
  return id;
}

const countRow = z.object({ count: z.number() });

async function countSince(database: Database, unit: string, since: string): Promise<number> {
  const rows = await database.query(
    statement(
      'SELECT count(*) AS count FROM roster_code WHERE unit = :unit AND created_at > :since',
      { unit, since },
    ),
  );
  return z.array(countRow).parse(rows)[0]?.count ?? 0;
}

/**
 * The six digits of a code, cut from a keyed hash of its id as one-time passwords are (RFC 4226, 5.3). So the mail can be
 * written whenever it is sent, and a copy of the database holds no code.
 */
export async function digitsOf({ stamp }: Pick<Keyring, 'stamp'>, id: string): Promise<string> {
  const hash = fromBase64Url(await sign(stamp, `roster code/${id}`)) ?? new Uint8Array(32);
  const offset = (hash.at(-1) ?? 0) & 0x0f;
  const number = new DataView(hash.buffer).getUint32(offset) & 0x7f_ff_ff_ff;
  return String(number % codes).padStart(6, '0');
}

export type CodeOutcome = 'right' | 'wrong' | 'ended';

/**
 * Tries a code once. The try is counted before it is judged, so that a thousand at the same moment are five as well.
 * `ended`: too old, tried too often, used, or none.
 */
export async function tryCode(
  { database, keyring, clock }: Pick<Services, 'database' | 'keyring' | 'clock'>,
  { id, unit, typed }: { readonly id: string; readonly unit: string; readonly typed: string },
): Promise<CodeOutcome> {
  const now = toUtc(clock());
  const open = `id = :id AND unit = :unit AND used_at IS NULL
    AND created_at <= :now AND expires_at > :now`;
  const counted = await database.query(
    statement(
      `UPDATE roster_code SET tries = tries + 1
       WHERE ${open} AND tries < ${String(maxTries)} RETURNING id`,
      { id, unit, now },
    ),
  );
  if (counted.length === 0) return 'ended';
  if (!(await areSame(keyring, typed, await digitsOf(keyring, id)))) return 'wrong';
  const used = await database.query(
    statement(`UPDATE roster_code SET used_at = :now WHERE ${open} RETURNING id`, {
      id,
      unit,
      now,
    }),
  );
  return used.length === 1 ? 'right' : 'ended';
}

/** Compares hashes, in the same time wherever the digits differ. */
async function areSame({ stamp }: Keyring, one: string, other: string): Promise<boolean> {
  const labelled = (digits: string) => `roster digits/${digits}`;
  return isSignedBy(stamp, labelled(one), await sign(stamp, labelled(other)));
}
