import { isSignedBy, sign } from '../sealing/sign.ts';
import type { Keyring } from '../sealing/keyring.ts';

/** A form left open overnight is still a person's; a stamp older than this is treated as none. */
const maxAgeSeconds = 24 * 60 * 60;

/** A signed note of when a form was shown: `{milliseconds}.{signature}`. */
export async function makeStamp({ stamp }: Keyring, now: Date): Promise<string> {
  const issuedAt = String(now.getTime());
  return `${issuedAt}.${await sign(stamp, issuedAt)}`;
}

/** Whether a form was shown by us within a day: false when its stamp is missing, forged, from the future or too old. */
export async function isStamped(
  keyring: Pick<Keyring, 'stamp'>,
  stamp: string | undefined,
  now: Date,
): Promise<boolean> {
  const [issuedAt = '', signature = ''] = stamp?.split('.') ?? [];
  if (!(await isSignedBy(keyring.stamp, issuedAt, signature))) return false;
  const age = (now.getTime() - Number(issuedAt)) / 1000;
  return age >= 0 && age <= maxAgeSeconds;
}
