import { isSignedBy, sign } from '../sealing/sign.ts';
import type { Keyring } from '../sealing/keyring.ts';

/** A form left open overnight is still a person's; a stamp older than this is treated as none. */
const maxAgeSeconds = 24 * 60 * 60;

/** A signed note of when a form was shown: `{milliseconds}.{signature}`. */
export async function makeStamp({ stamp }: Keyring, now: Date): Promise<string> {
  const issuedAt = String(now.getTime());
  return `${issuedAt}.${await sign(stamp, issuedAt)}`;
}

/** Age of the form in seconds, or undefined when the stamp is missing, forged, from the future or too old. */
export async function stampAge(
  keyring: Pick<Keyring, 'stamp'>,
  stamp: string | undefined,
  now: Date,
): Promise<number | undefined> {
  const [issuedAt = '', signature = ''] = stamp?.split('.') ?? [];
  if (!(await isSignedBy(keyring.stamp, issuedAt, signature))) return undefined;
  const age = (now.getTime() - Number(issuedAt)) / 1000;
  return age >= 0 && age <= maxAgeSeconds ? age : undefined;
}
