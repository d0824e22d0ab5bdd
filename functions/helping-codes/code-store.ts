import * as z from 'zod/mini';
import { isLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { statement } from '../storage/database.ts';
import type { Database, Statement } from '../storage/database.ts';
import type { CodeHashes } from './code-signature.ts';

/** What a code fills in. */
export interface CodeContent {
  readonly unit: string;
  readonly locale: Locale;
  /** Code of a language, or empty. */
  readonly interpreter: string;
}

const storedCode = z.object({
  unit: z.string(),
  locale: z.custom<Locale>((code) => typeof code === 'string' && isLocale(code)),
  interpreter: z.string(),
  /** 1 once a booking was made with it. */
  used: z.number(),
  valid_until: z.string(),
});

const storedCodes = z.array(storedCode);

export type StoredCode = z.infer<typeof storedCode>;

/** Writes a code; refused when there is one of that hash. `validUntil` is ISO UTC. */
export function insertCode(hash: string, content: CodeContent, validUntil: string): Statement {
  return statement(
    `INSERT INTO helping_code (code_hash, unit, locale, interpreter, valid_until)
     VALUES (:hash, :unit, :locale, :interpreter, :validUntil)`,
    { hash, ...content, validUntil },
  );
}

const byHash = 'code_hash IN (:newest, :older)';

export async function findCode(
  database: Database,
  { newest, older }: CodeHashes,
): Promise<StoredCode | undefined> {
  const rows = await database.query(
    statement(`SELECT * FROM helping_code WHERE ${byHash}`, { newest, older }),
  );
  return storedCodes.parse(rows)[0];
}

/**
 * Uses a code up for a booking that its batch has just written, or breaks the batch: when it is used already, too old, or
 * not there. `now` is ISO UTC.
 */
export function useCode(
  { newest, older }: CodeHashes,
  bookingId: string,
  now: string,
): Statement[] {
  return [
    statement(
      `UPDATE helping_code
       SET used = CASE WHEN used = 0 AND valid_until > :now THEN 1 ELSE -1 END
       WHERE ${byHash}`,
      { newest, older, now },
    ),
    // Of no row nothing is refused, so the booking's own rule must do it.
    statement(
      `UPDATE booking SET sequence = -1
       WHERE id = :bookingId AND NOT EXISTS (SELECT 1 FROM helping_code WHERE ${byHash})`,
      { bookingId, newest, older },
    ),
  ];
}

/** Removes the codes that ended before a moment (ISO UTC), used or not. */
export function forgetCodes(endedBefore: string): Statement {
  return statement('DELETE FROM helping_code WHERE valid_until <= :endedBefore', { endedBefore });
}
