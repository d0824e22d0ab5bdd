import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import * as z from 'zod/mini';
import type { RandomBytes } from '../random.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { sign } from '../sealing/sign.ts';

/** How long a challenge may be answered (ms). */
const lifetime = 20 * 60 * 1000;

/** Rounds of one try. */
const cost = 5_000;

/** Tries that are needed, from so many to twice as many: about 0.7 s on a telephone. */
const fewestTries = 40;

interface Needed {
  readonly keyring: Pick<Keyring, 'stamp'>;
  readonly random: RandomBytes;
}

/**
 * A proof of work (ALTCHA, PBKDF2) for one form, to be answered within twenty minutes of `now`. Its end stands in its
 * own data rather than in `expiresAt`, which the library compares with the machine's clock.
 */
export async function makeChallenge(
  { keyring, random }: Needed,
  requestId: string,
  now: Date,
): Promise<Challenge> {
  const [drawn = 0] = random(1);
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter: fewestTries + (drawn % fewestTries),
    data: { form: requestId, until: now.getTime() + lifetime },
    deriveKey,
    ...(await secretsOf(keyring)),
  });
}

const answer = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string(),
      salt: z.string(),
      cost: z.literal(cost),
      keyLength: z.literal(32),
      keyPrefix: z.string(),
      keySignature: z.string(),
      data: z.object({ form: z.string(), until: z.number() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({
    counter: z.number(),
    derivedKey: z.string(),
    time: z._default(z.number(), 0),
  }),
});

/**
 * Whether a posted proof (JSON of challenge and solution) answers a challenge of ours for this form that has not run
 * out. A form makes one booking at most, and so does its proof.
 */
export async function isProofRight(
  { keyring }: Pick<Needed, 'keyring'>,
  requestId: string,
  posted: string,
  now: Date,
): Promise<boolean> {
  const parsed = answer.safeParse(parsedJson(posted));
  if (!parsed.success) return false;
  const { challenge, solution } = parsed.data;
  const { form, until } = challenge.parameters.data;
  if (form !== requestId || until < now.getTime()) return false;
  const secrets = await secretsOf(keyring);
  return (await verifySolution({ challenge, solution, deriveKey, ...secrets })).verified;
}

/** The library signs with texts: one each for the challenge and for its answer. */
async function secretsOf({ stamp }: Pick<Keyring, 'stamp'>) {
  return {
    hmacSignatureSecret: await sign(stamp, 'proof of work/challenge'),
    hmacKeySignatureSecret: await sign(stamp, 'proof of work/answer'),
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
