/** A challenge of ALTCHA (PBKDF2), as the function writes it (`functions/guard/proof.ts`). */
export interface Challenge {
  readonly parameters: {
    readonly nonce: string;
    readonly salt: string;
    readonly cost: number;
    readonly keyLength: number;
    readonly keyPrefix: string;
  };
}

export interface Solution {
  readonly counter: number;
  /** Hexadecimal. */
  readonly derivedKey: string;
}

/** Keys derived at once: the browser derives them beside the page, on as many processors as it likes. */
const together = 4;

/** Far more tries than any challenge needs. */
const mostTries = 1000;

/**
 * Finds the counter whose key begins as the challenge says. Browsers derive keys outside of the page's own thread, so it
 * needs no worker and the page stays alive. Rejects where a browser cannot, as on an address without TLS.
 */
export async function solveChallenge({ parameters }: Challenge): Promise<Solution> {
  for (let first = 0; first < mostTries; first += together) {
    const counters = Array.from({ length: together }, (_, index) => first + index);
    const keys = await Promise.all(counters.map((counter) => keyOf(parameters, counter)));
    const found = keys.findIndex((key) => key.startsWith(parameters.keyPrefix));
    const derivedKey = keys[found];
    if (derivedKey !== undefined) return { counter: first + found, derivedKey };
  }
  throw new Error('No solution.');
}

async function keyOf(
  { nonce, salt, cost, keyLength }: Challenge['parameters'],
  counter: number,
): Promise<string> {
  const password = bytesOf(nonce + hexOf([counter >>> 24, counter >>> 16, counter >>> 8, counter]));
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: cost };
  return hexOf([...new Uint8Array(await crypto.subtle.deriveBits(derivation, key, keyLength * 8))]);
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function hexOf(bytes: readonly number[]): string {
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}
