import {
  drawCodeBody,
  helpingCodeUntil,
  withCheck,
} from '../../src/domain/booking/helping-code.ts';
import type { Services } from '../services.ts';
import { ConstraintViolation } from '../storage/database.ts';
import { checkNumbers, hashesOf } from './code-signature.ts';
import { insertCode } from './code-store.ts';
import type { CodeContent } from './code-store.ts';

export interface MadeCode {
  /** `K7M4PX`. Nobody can show it again: it is stored as a keyed hash. */
  readonly code: string;
  /** Until when it can be used (ISO UTC), the end of a day. */
  readonly validUntil: string;
}

/** Of a thousand codes a new one is one in 150 000 times: ten in a row is a fault. */
const maxTries = 10;

/** Makes a code for one booking. */
export async function makeCode(
  { database, keyring, clock, random }: Pick<Services, 'database' | 'keyring' | 'clock' | 'random'>,
  content: CodeContent,
): Promise<MadeCode> {
  const validUntil = helpingCodeUntil(clock());
  for (let tries = 0; tries < maxTries; tries += 1) {
    const body = drawCodeBody(random);
    const code = withCheck(body, (await checkNumbers(keyring, body)).newest);
    const { newest } = await hashesOf(keyring, code);
    try {
      await database.batch([insertCode(newest, content, validUntil)]);
      return { code, validUntil };
    } catch (error) {
      if (!(error instanceof ConstraintViolation)) throw error;
    }
  }
  throw new Error('No code could be made.');
}
