import type { Context } from 'hono';
import { toUtc } from '../../src/domain/time.ts';
import type { Evidence } from '../guard/judge-post.ts';
import { makeChallenge } from '../guard/proof.ts';
import { fullMinuteAfter, makeTicket, ticketGoodFrom } from '../guard/ticket.ts';
import { makeUuid } from '../random.ts';
import type { Services } from '../services.ts';
import { bookingPage } from './booking-answer.ts';
import type { Posted } from './booking-answer.ts';
import { wantsJson } from './reader.ts';
import { refuse } from './refuse.ts';

interface Asked {
  readonly services: Services;
  readonly c: Context;
  readonly posted: Posted;
  readonly evidence: Evidence;
}

/**
 * 428: the form must prove that a person sends it. With script the page solves a challenge and sends the form again;
 * without, the same form is taken from a clock time on. Nothing typed is lost, and the answer is the same whatever the
 * reason was.
 */
export async function askForProof({ services, c, posted, evidence }: Asked): Promise<Response> {
  const { clock, keyring } = services;
  // The static form has no id; from now on it has one.
  const requestId = posted.requestId ?? makeUuid(services.random);
  const now = clock();
  const promised = await promisedTime(services, requestId, evidence);
  const goodFrom =
    promised ?? fullMinuteAfter(now, await services.guard.waitOf(evidence.clientAddress));
  const ticket = await makeTicket(keyring, requestId, goodFrom);
  const challenge = await makeChallenge(services, requestId, now);
  c.header('Retry-After', String(secondsUntil(goodFrom, now)));
  if (wantsJson(c)) {
    const goodFromUtc = toUtc(goodFrom);
    return c.json(
      { reason: 'proofNeeded', requestId, challenge, ticket, goodFrom: goodFromUtc },
      428,
    );
  }
  const page = await bookingPage(
    services,
    { ...posted, requestId },
    {
      refusal: 'proofNeeded',
      ticket,
      proof: { challenge: JSON.stringify(challenge), goodFrom: toUtc(goodFrom) },
    },
  );
  return page === undefined ? refuse(c, services, 'proofNeeded', posted.locale) : c.html(page, 428);
}

/** 429, the last step: even so the form is given back with a ticket, good when the window of the count has ended. */
export async function refuseForNow(
  { services, c, posted }: Asked,
  seconds: number,
): Promise<Response> {
  c.header('Retry-After', String(seconds));
  if (wantsJson(c)) return refuse(c, services, 'tooMany');
  const requestId = posted.requestId ?? makeUuid(services.random);
  const goodFrom = new Date(services.clock().getTime() + seconds * 1000);
  const ticket = await makeTicket(services.keyring, requestId, goodFrom);
  const page = await bookingPage(
    services,
    { ...posted, requestId },
    { refusal: 'tooMany', ticket },
  );
  return page === undefined ? refuse(c, services, 'tooMany', posted.locale) : c.html(page, 429);
}

/** Whoever was told a time and comes too early is told the same again. */
async function promisedTime(
  { keyring, clock }: Services,
  requestId: string,
  { ticket }: Evidence,
): Promise<Date | undefined> {
  const goodFrom = await ticketGoodFrom(keyring, requestId, ticket, clock());
  return goodFrom !== undefined && goodFrom > clock() ? goodFrom : undefined;
}

function secondsUntil(then: Date, now: Date): number {
  return Math.ceil((then.getTime() - now.getTime()) / 1000);
}
