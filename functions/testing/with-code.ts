import { withCheck } from '../../src/domain/booking/helping-code.ts';
import { createApp } from '../app.ts';
import { checkNumbers } from '../helping-codes/code-signature.ts';
import { makeCode } from '../helping-codes/make-code.ts';
import { makeServices } from './make-services.ts';
import type { TestServices } from './make-services.ts';

/** What the code was made for. */
const content = { unit: 'kista', locale: 'ti', interpreter: 'so' } as const;

/** An app, and a helping code that fills in `content`. */
export async function withCode(changes: Parameters<typeof makeServices>[0] = {}) {
  const services = await makeServices(changes);
  const { code } = await makeCode(services, content);
  return { services, app: createApp(services), code };
}

/** The code as somebody has it who got its last character wrong. */
export async function mistypedOf({ keyring }: TestServices, code: string): Promise<string> {
  const body = code.slice(0, -1);
  return withCheck(body, (await checkNumbers(keyring, body)).newest + 1);
}
