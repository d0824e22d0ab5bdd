import * as z from 'zod/mini';
import { sourceLocale, isLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { seal, unseal } from '../sealing/seal.ts';
import type { Services } from '../services.ts';
import { statement } from '../storage/database.ts';
import type { Database, Statement } from '../storage/database.ts';

const feedbackContent = z.object({
  message: z.string(),
  /** Where an answer goes, or empty. */
  email: z.string(),
});

export type FeedbackContent = z.infer<typeof feedbackContent>;

function placeOf(id: string) {
  return { column: 'feedback.sealed', row: id } as const;
}

/** Writes feedback, sealed as one value; `now` is ISO UTC. */
export async function insertFeedback(
  { keyring, random }: Pick<Services, 'keyring' | 'random'>,
  id: string,
  locale: Locale,
  { message, email }: FeedbackContent,
  now: string,
): Promise<Statement> {
  const text = JSON.stringify({ message, email });
  const sealed = await seal(keyring, random, placeOf(id), text);
  return statement(
    `INSERT INTO feedback (id, sealed, key_id, locale, created_at)
     VALUES (:id, :sealed, :keyId, :locale, :now)`,
    { id, sealed, keyId: keyring.id, locale, now },
  );
}

const storedFeedback = z.object({ sealed: z.string(), locale: z.string() });

/** Reads and opens feedback. Throws when it is gone or was sealed with another key. */
export async function findFeedback(
  { keyring, database }: { keyring: Services['keyring']; database: Database },
  id: string,
): Promise<{ content: FeedbackContent; locale: Locale }> {
  const rows = await database.query(statement('SELECT * FROM feedback WHERE id = :id', { id }));
  const stored = z.array(storedFeedback).parse(rows)[0];
  if (!stored) throw new Error('The feedback of a message is gone.');
  const text = await unseal(keyring, placeOf(id), stored.sealed);
  return {
    content: feedbackContent.parse(JSON.parse(text)),
    locale: isLocale(stored.locale) ? stored.locale : sourceLocale,
  };
}
