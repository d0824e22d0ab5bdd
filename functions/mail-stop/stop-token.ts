import type { Keys } from '../sealing/keyring.ts';
import { isSignedBy, sign } from '../sealing/sign.ts';

/**
 * What the stop link in a mail holds: a hash of the address it was sent to, signed, so that nobody can make up another.
 * It stops mail to that address or lets it through again, and has no other power: it leads to no booking.
 */
export async function makeStopToken(key: Keys, email: string): Promise<string> {
  const hash = await addressHash(key, email);
  return `${hash}.${await sign(key, linkText(hash))}`;
}

/** The hash in a token; undefined when we did not make it. Takes the same time whatever is wrong. */
export async function hashInToken(key: Keys, token: string): Promise<string | undefined> {
  const [hash = '', signature = ''] = token.split('.');
  return (await isSignedBy(key, linkText(hash), signature)) ? hash : undefined;
}

/** The same for all spellings of an address that reach one mailbox. */
export function addressHash(key: Keys, email: string): Promise<string> {
  return sign(key, `address/${email.trim().toLowerCase()}`);
}

function linkText(hash: string): string {
  return `link/${hash}`;
}
