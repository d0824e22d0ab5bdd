import * as z from 'zod/mini';
import { findSession } from '../booking/session-store.ts';
import type { StoredSession } from '../booking/session-store.ts';
import { shifted } from '../outbox/schedule.ts';
import type { RandomBytes } from '../random.ts';
import { toBase64Url } from '../sealing/base64url.ts';
import { isSignedBy, sign } from '../sealing/sign.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Database, Statement } from '../storage/database.ts';

/** Between a session's id, which has none, and what proves it. Stands in an address as it is. */
const mark = '~';

const secretBytes = 16;

/** As long as a session's contacts are usually kept; afterwards nothing personal may be left behind a link. */
const rosterDays = 7;

const day = 24 * 60 * 60 * 1000;

const secretRow = z.object({ secret: z.string() });

/** The unit's own part of its keys; empty until it has renewed them for the first time. */
export async function unitSecret(database: Database, unit: string): Promise<string> {
  const rows = await database.query(
    statement('SELECT secret FROM roster_secret WHERE unit = :unit', { unit }),
  );
  return z.array(secretRow).parse(rows)[0]?.secret ?? '';
}

/** Gives a unit a new secret: its links and logins of before are none any more. `now` is ISO UTC. */
export function renewSecret(random: RandomBytes, unit: string, now: string): Statement {
  return statement(
    `INSERT INTO roster_secret (unit, secret, renewed_at) VALUES (:unit, :secret, :now)
     ON CONFLICT (unit) DO UPDATE SET secret = excluded.secret, renewed_at = excluded.renewed_at`,
    { unit, secret: toBase64Url(random(secretBytes)), now },
  );
}

/**
 * The key in the address of a session's roster: `{session}~{signature}`, made of session, unit secret and the server's
 * key, so that it is the same in every mail and nothing has to be stored to find it.
 */
export async function rosterKeyOf(
  { database, keyring }: Pick<Services, 'database' | 'keyring'>,
  session: Pick<StoredSession, 'id' | 'unit'>,
): Promise<string> {
  const text = signedText(session, await unitSecret(database, session.unit));
  return `${session.id}${mark}${await sign(keyring.stamp, text)}`;
}

/** The session of a key; undefined when the key is wrong, renewed since, or the session was a week ago. */
export async function sessionOfKey(
  { database, keyring, clock }: Pick<Services, 'database' | 'keyring' | 'clock'>,
  key: string,
): Promise<StoredSession | undefined> {
  const [id = '', signature = ''] = key.split(mark);
  const session = await findSession(database, id);
  if (!session) return undefined;
  const text = signedText(session, await unitSecret(database, session.unit));
  const isRight = await isSignedBy(keyring.stamp, text, signature);
  return isRight && session.ends_at > weekBefore(clock()) ? session : undefined;
}

const idRow = z.object({ id: z.string() });

/** Sessions of a unit that have a roster, sorted by start: coming ones, and those of the past week. */
export async function rosterSessions(
  database: Database,
  unit: string,
  now: Date,
): Promise<StoredSession[]> {
  const rows = await database.query(
    statement(
      `SELECT id FROM session
       WHERE unit = :unit AND ends_at > :weekAgo AND (listed = 1 OR taken > 0)
       ORDER BY starts_at, id`,
      { unit, weekAgo: weekBefore(now) },
    ),
  );
  const ids = z.array(idRow).parse(rows);
  const sessions = await Promise.all(ids.map(({ id }) => findSession(database, id)));
  return sessions.filter((session) => session !== undefined);
}

function weekBefore(now: Date): string {
  return shifted(now, -rosterDays * day);
}

function signedText({ id, unit }: Pick<StoredSession, 'id' | 'unit'>, secret: string): string {
  return `roster key/${unit}/${secret}/${id}`;
}
