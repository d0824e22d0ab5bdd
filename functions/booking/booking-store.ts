import * as z from 'zod/mini';
import { isLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { digest } from '../sealing/sign.ts';
import { statement } from '../storage/database.ts';
import type { Database, Statement } from '../storage/database.ts';

const storedBooking = z.object({
  id: z.string(),
  session_id: z.string(),
  reference: z.string(),
  token_sealed: z.string(),
  person_sealed: z.string(),
  content_mac: z.string(),
  locale: z.custom<Locale>((code) => typeof code === 'string' && isLocale(code)),
  created_at: z.string(),
});

export type StoredBooking = z.infer<typeof storedBooking>;

export interface NewBooking {
  readonly id: string;
  readonly sessionId: string;
  readonly reference: string;
  readonly tokenHash: string;
  readonly tokenSealed: string;
  readonly personSealed: string;
  readonly keyId: string;
  readonly contentMac: string;
  readonly locale: Locale;
}

/** Writes a booking; `now` is ISO UTC. Refused when its session does not exist or one of its keys is taken. */
export function insertBooking(booking: NewBooking, now: string): Statement {
  return statement(
    `INSERT INTO booking
       (id, session_id, state, reference, token_hash, token_sealed, person_sealed, key_id,
        content_mac, locale, created_at)
     VALUES
       (:id, :sessionId, 'booked', :reference, :tokenHash, :tokenSealed, :personSealed, :keyId,
        :contentMac, :locale, :now)`,
    { ...booking, now },
  );
}

export async function findBooking(
  database: Database,
  id: string,
): Promise<StoredBooking | undefined> {
  const rows = await database.query(statement('SELECT * FROM booking WHERE id = :id', { id }));
  return z.array(storedBooking).parse(rows)[0];
}

export async function findBookingByToken(
  database: Database,
  token: string,
): Promise<StoredBooking | undefined> {
  const rows = await database.query(
    statement('SELECT * FROM booking WHERE token_hash = :tokenHash', {
      tokenHash: await digest(token),
    }),
  );
  return z.array(storedBooking).parse(rows)[0];
}
