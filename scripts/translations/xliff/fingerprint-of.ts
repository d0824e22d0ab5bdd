import { createHash } from 'node:crypto';

/** Fingerprint of a translation, exact to the sign: whether anybody has changed it since an export. */
export function fingerprintOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 12);
}
