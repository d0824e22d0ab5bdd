import { createSecretKey } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { failed, succeeded } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import type { RandomBytes } from '../random.ts';
import { sign } from '../sealing/sign.ts';
import { networkOf } from './network-of.ts';

/**
 * `form`: sent with a form we gave out; `bare`: a booking without one, as from the built page; `feedback`; `roster`: a
 * try to get in, or an ask for a code or for links.
 */
export type PostKind = 'form' | 'bare' | 'feedback' | 'roster';

export interface Guard {
  /** Counts one post from a client; when there are too many, the reason is the seconds to wait. */
  count(kind: PostKind, clientAddress: string | undefined): Promise<Result<undefined, number>>;
}

const tenMinutes = 600;

/** Posts in ten minutes from one network. Generous: a library's visitors all share one address. */
const limits: Readonly<Record<PostKind, number>> = {
  form: 60,
  bare: 20,
  feedback: 20,
  roster: 30,
};

/** Limits kept in memory. Addresses are never kept: only hashed, with a key that dies with the process. */
export async function createGuard(random: RandomBytes): Promise<Guard> {
  const key = createSecretKey(random(32));
  const limiters = {
    form: limiterOf('form'),
    bare: limiterOf('bare'),
    feedback: limiterOf('feedback'),
    roster: limiterOf('roster'),
  };
  return {
    count: async (kind, clientAddress) => {
      try {
        await limiters[kind].consume(
          await sign({ newest: key, older: undefined }, networkOf(clientAddress ?? '')),
        );
        return succeeded(undefined);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        return failed(Math.ceil(error.msBeforeNext / 1000));
      }
    },
  };
}

function limiterOf(kind: PostKind): RateLimiterMemory {
  return new RateLimiterMemory({ points: limits[kind], duration: tenMinutes });
}

/** `GUARD=off`, for load tests. */
export const openGuard: Guard = { count: async () => succeeded(undefined) };
