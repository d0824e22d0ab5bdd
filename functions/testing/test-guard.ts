import { createGuard } from '../guard/guard.ts';
import type { Guard } from '../guard/guard.ts';
import { memoryCounts } from '../guard/memory-counts.ts';
import { randomBytes } from '../random.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import { testStart } from './test-catalogue.ts';

/** A guard that is on, with counts of its own and a clock that stands still unless told. */
export async function testGuard(clock = () => testStart): Promise<Guard> {
  const keyring = await deriveKeyring(randomBytes(32));
  return createGuard({ counts: await memoryCounts(), keyring, clock });
}
