import { readMoment, signMoment } from '../sealing/dated-signature.ts';
import type { Keyring } from '../sealing/keyring.ts';

/** A form left open overnight is still a person's; a stamp older than this is treated as none. */
const maxAge = 24 * 60 * 60 * 1000;

/**
 * A signed note of when a form was shown. Bound to the form's `requestId`, which makes one booking at most: so a stamp
 * is used up by its booking, and nothing has to be remembered for it.
 */
export function makeStamp(
  keyring: Pick<Keyring, 'stamp'>,
  requestId: string,
  shownAt: Date,
): Promise<string> {
  return signMoment(keyring, { use: 'form', requestId }, shownAt);
}

/** When a form was shown: undefined when its stamp is missing, forged, another form's, from the future or over a day old. */
export async function shownAt(
  keyring: Pick<Keyring, 'stamp'>,
  { requestId, stamp }: { readonly requestId: string | undefined; readonly stamp: string },
  now: Date,
): Promise<Date | undefined> {
  if (requestId === undefined) return undefined;
  const shown = await readMoment(keyring, { use: 'form', requestId }, stamp);
  const age = now.getTime() - (shown?.getTime() ?? NaN);
  return age >= 0 && age <= maxAge ? shown : undefined;
}
