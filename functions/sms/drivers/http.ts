import { failed, succeeded } from '../../../src/domain/result.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { TextMessage, TextProblem, Texter } from '../texter.ts';
import { fill, fillBody } from './body-template.ts';
import type { BodyTemplate } from './body-template.ts';

/** A provider of text messages as its manual describes it. Holds secrets: never log it. */
export interface HttpProvider {
  /** `https://`, or anything on loopback. */
  readonly url: string;
  readonly method: 'POST' | 'PUT';
  /** A value may hold `{{id}}`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyTemplate;
}

/** The whole of one delivery in milliseconds; shorter than a lease, so that nobody else takes the message meanwhile. */
const deliveryLimit = 20_000;

/**
 * What a provider says about this very text: the number or the words will not do. All else, from a wrong password (401)
 * and an empty account (402) to too many (429) and 5xx, is about the provider or our settings, and is tried again.
 */
const aboutTheText = new Set([400, 413, 422]);

/**
 * Sends texts by the HTTP interface of any provider that answers with a status code: 2xx has accepted. A text whose
 * answer was lost is sent again with the same `Idempotency-Key`; a provider that does not heed it may send it twice.
 */
export function openHttpProvider(provider: HttpProvider, limit = deliveryLimit): Texter {
  return {
    send: async (message) => {
      try {
        const response = await fetch(provider.url, {
          ...requestOf(provider, message),
          // Never followed: it would carry a password and a number to somewhere nobody has checked.
          redirect: 'manual',
          signal: AbortSignal.timeout(limit),
        });
        // The code says it all. What breaks off after it changes nothing.
        await response.body?.cancel().catch(() => {});
        return outcomeOf(response.status);
      } catch {
        return failed('unreachable');
      }
    },
  };
}

function requestOf(provider: HttpProvider, { id, to, text }: TextMessage): RequestInit {
  const headers = new Headers({ 'Content-Type': provider.body.type, 'Idempotency-Key': id });
  for (const [name, value] of Object.entries(provider.headers)) {
    headers.set(name, fill(value, { id }));
  }
  const body = fillBody(provider.body, { id, to, text, digits: to.replace('+', '') });
  return { method: provider.method, headers, body };
}

function outcomeOf(status: number): Result<undefined, TextProblem> {
  if (status >= 200 && status < 300) return succeeded(undefined);
  return failed(aboutTheText.has(status) ? 'refused' : 'unreachable');
}
