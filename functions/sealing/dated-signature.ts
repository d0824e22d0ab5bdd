import type { Keyring } from './keyring.ts';
import { isSignedBy, sign } from './sign.ts';

type Signer = Pick<Keyring, 'stamp'>;

/** What is signed: which use it has, and the form it belongs to. */
export interface Purpose {
  readonly use: 'form' | 'ticket';
  readonly requestId: string;
}

/** A moment that only we can have written for this use and form: `{milliseconds}.{signature}`. */
export async function signMoment({ stamp }: Signer, purpose: Purpose, at: Date): Promise<string> {
  const moment = String(at.getTime());
  return `${moment}.${await sign(stamp, textOf(purpose, moment))}`;
}

/** The moment that was signed; undefined when it was not by us, or for another use or form. Takes the same time whatever is wrong. */
export async function readMoment(
  { stamp }: Signer,
  purpose: Purpose,
  text: string,
): Promise<Date | undefined> {
  const [moment = '', signature = ''] = text.split('.');
  const isOurs = await isSignedBy(stamp, textOf(purpose, moment), signature);
  return isOurs ? new Date(Number(moment)) : undefined;
}

function textOf({ use, requestId }: Purpose, moment: string): string {
  return `${use}/${requestId}/${moment}`;
}
