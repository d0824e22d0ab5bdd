import type { CodeRefusal } from '../../src/domain/booking/reasons.ts';
import { toUtc } from '../../src/domain/time.ts';
import type { Services } from '../services.ts';
import type { Statement } from '../storage/database.ts';
import { hashesOf } from './code-signature.ts';
import { useCode } from './code-store.ts';
import { readCode } from './read-code.ts';

/** What of a form is about its code. */
interface FormWithCode {
  /** As it was posted; empty when there is none. */
  readonly code: string;
}

/** Uses the code of a form, if it has one, in the batch that writes its booking, and after it. */
export async function usingCodeOf(
  { keyring, clock }: Pick<Services, 'keyring' | 'clock'>,
  { code }: FormWithCode,
  bookingId: string,
): Promise<Statement[]> {
  if (code === '') return [];
  return useCode(await hashesOf(keyring, code), bookingId, toUtc(clock()));
}

/** Why the code of a form was refused, if it was. Read after the refusal: a code that is used stays so. */
export async function whyCodeRefused(
  services: Pick<Services, 'database' | 'keyring' | 'clock'>,
  { code }: FormWithCode,
): Promise<CodeRefusal | undefined> {
  return code === '' ? undefined : (await readCode(services, code)).refusal;
}
