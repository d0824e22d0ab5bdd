import type { Services } from '../services.ts';
import { shownAt } from '../booking/stamp.ts';
import { isProofRight } from './proof.ts';
import { ticketGoodFrom } from './ticket.ts';

/** What of a post says who may have sent it. */
export interface Evidence {
  readonly clientAddress: string | undefined;
  readonly requestId: string | undefined;
  readonly stamp: string;
  readonly ticket: string;
  readonly proof: string;
  /** Whether something stands in the field that people do not see. */
  readonly isTrapFilled: boolean;
}

/** `free`: go on; `proven`: go on, and ask no more of this form; `prove`: 428; a number: 429, seconds to wait. */
export type Judgement = 'free' | 'proven' | 'prove' | number;

type Needed = Pick<Services, 'guard' | 'keyring' | 'clock'>;

/** No person chooses a session and types name and contact faster than this (ms). */
const fastestPerson = 3_000;

/** Judges a post of the booking form before its content is read, and counts it. */
export async function judgePost(services: Needed, evidence: Evidence): Promise<Judgement> {
  const { guard } = services;
  const { clientAddress } = evidence;
  if (!guard.isOn) return 'free';
  if (await isProven(services, evidence)) {
    const counted = await guard.count('proven', clientAddress);
    return counted.ok ? 'proven' : counted.reason;
  }
  const counted = await guard.count('unproven', clientAddress);
  if (!counted.ok) return counted.reason;
  const pace = await paceOf(services, evidence);
  const kind = pace === 'person' ? 'form' : 'bare';
  const within = await guard.count(kind, clientAddress);
  const isCalm = await guard.countForSite(kind);
  const isFree = within.ok && isCalm && pace !== 'machine' && !evidence.isTrapFilled;
  return isFree ? 'free' : 'prove';
}

/** Whether the form has waited for its hour, or its challenge is solved. */
async function isProven(
  { keyring, clock }: Needed,
  { requestId, ticket, proof }: Evidence,
): Promise<boolean> {
  if (requestId === undefined) return false;
  const now = clock();
  const goodFrom =
    ticket === '' ? undefined : await ticketGoodFrom(keyring, requestId, ticket, now);
  if (goodFrom !== undefined && goodFrom <= now) return true;
  return proof !== '' && isProofRight({ keyring }, requestId, proof, now);
}

/** `unknown`: we did not give out this form, as far as we can tell. */
async function paceOf(
  { keyring, clock }: Needed,
  evidence: Evidence,
): Promise<'person' | 'machine' | 'unknown'> {
  const now = clock();
  const shown = await shownAt(keyring, evidence, now);
  if (shown === undefined) return 'unknown';
  return now.getTime() - shown.getTime() < fastestPerson ? 'machine' : 'person';
}
