import * as z from 'zod/mini';
import type { StoredBooking } from '../booking/booking-store.ts';
import { unsealPerson } from '../booking/person.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Database, Statement } from '../storage/database.ts';
import { stopKey } from './stop-key.ts';
import { addressHash } from './stop-token.ts';

type Needed = Pick<Services, 'database' | 'keyring'>;

/** Thrown instead of writing a mail to an address that wants none. */
export class AddressStopped extends Error {
  override readonly name = 'AddressStopped';
}

/** Whether whoever reads an address has said no to our mail. */
export async function isStopped(services: Needed, email: string): Promise<boolean> {
  const key = await stopKey(services);
  return key !== undefined && isHashStopped(services.database, await addressHash(key, email));
}

type Addressed = Pick<StoredBooking, 'id' | 'has_email' | 'person_sealed'>;

/** Ids of those of some bookings whose address wants no mail. */
export async function stoppedAmong(
  services: Needed,
  bookings: readonly Addressed[],
): Promise<ReadonlySet<string>> {
  const mailed = bookings.filter((one) => one.has_email === 1 && one.person_sealed !== '');
  const key = mailed.length === 0 ? undefined : await stopKey(services);
  if (key === undefined) return new Set();
  const stopped = await Promise.all(
    mailed.map(async ({ id, person_sealed: sealed }) => {
      const { email } = await unsealPerson(services.keyring, id, sealed);
      return isHashStopped(services.database, await addressHash(key, email));
    }),
  );
  return new Set(mailed.filter((_, index) => stopped[index]).map(({ id }) => id));
}

const hashRow = z.object({ address_hash: z.string() });

export async function isHashStopped(database: Database, hash: string): Promise<boolean> {
  const rows = await database.query(
    statement('SELECT address_hash FROM mail_stop WHERE address_hash = :hash', { hash }),
  );
  return z.array(hashRow).parse(rows).length > 0;
}

/** Stops mail to an address; twice is once. `now` is ISO UTC. */
export function stopMail(hash: string, now: string): Statement {
  return statement(
    `INSERT INTO mail_stop (address_hash, created_at) VALUES (:hash, :now)
     ON CONFLICT (address_hash) DO NOTHING`,
    { hash, now },
  );
}

export function allowMail(hash: string): Statement {
  return statement('DELETE FROM mail_stop WHERE address_hash = :hash', { hash });
}
