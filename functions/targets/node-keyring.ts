import { randomBytes } from '../random.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import type { Keyring } from '../sealing/keyring.ts';
import type { Settings } from '../settings.ts';
import { bookingKeyIn, olderBookingKeyIn } from './booking-key-file.ts';

/** The keys that are set or, in a demo without any, those in `dataDir`, made where there are none. */
export async function nodeKeyring(
  { bookingKey, bookingKeyOld }: Pick<Settings, 'bookingKey' | 'bookingKeyOld'>,
  dataDir: string,
): Promise<Keyring> {
  return bookingKey === undefined
    ? deriveKeyring(await bookingKeyIn(dataDir, randomBytes), await olderBookingKeyIn(dataDir))
    : deriveKeyring(bookingKey, bookingKeyOld);
}
