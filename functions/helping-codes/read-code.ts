import { readHelpingCode, withCheck } from '../../src/domain/booking/helping-code.ts';
import type { CodeRefusal } from '../../src/domain/booking/reasons.ts';
import { toUtc } from '../../src/domain/time.ts';
import type { Services } from '../services.ts';
import { checkNumbers, hashesOf } from './code-signature.ts';
import { findCode } from './code-store.ts';
import type { StoredCode } from './code-store.ts';

export interface ReadCode {
  /** What it fills in; undefined when it was never given, or is erased. */
  readonly content: StoredCode | undefined;
  /** Why it cannot be used; undefined when it can. */
  readonly refusal: CodeRefusal | undefined;
}

/**
 * Looks a code up, as it was typed; changes nothing. One that we made and have erased is known by its last character as one
 * that has ended.
 */
export async function readCode(
  { database, keyring, clock }: Pick<Services, 'database' | 'keyring' | 'clock'>,
  typed: string,
): Promise<ReadCode> {
  const code = readHelpingCode(typed);
  if (code === undefined) return { content: undefined, refusal: 'codeMistyped' };
  const content = await findCode(database, await hashesOf(keyring, code));
  if (content === undefined) {
    const refusal = (await isOurs(keyring, code)) ? 'codeExpired' : 'codeMistyped';
    return { content, refusal };
  }
  if (content.used === 1) return { content, refusal: 'codeUsed' };
  const hasEnded = content.valid_until <= toUtc(clock());
  return { content, refusal: hasEnded ? 'codeExpired' : undefined };
}

async function isOurs(keyring: Services['keyring'], code: string): Promise<boolean> {
  const body = code.slice(0, -1);
  const { newest, older } = await checkNumbers(keyring, body);
  return [newest, older].some((number) => withCheck(body, number) === code);
}
