import * as z from 'zod/mini';
import { findBooking } from '../booking/booking-store.ts';
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

/** The same for the address of a booking; false when it has none. */
export async function isBookingStopped(services: Needed, bookingId: string): Promise<boolean> {
  const booking = await findBooking(services.database, bookingId);
  if (booking?.has_email !== 1 || booking.person_sealed === '') return false;
  const { email } = await unsealPerson(services.keyring, bookingId, booking.person_sealed);
  return isStopped(services, email);
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
