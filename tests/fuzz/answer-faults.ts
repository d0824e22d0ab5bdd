import { hostileMarker, marker } from './bad-text.ts';
import type { BadRequest } from './bad-request.ts';

const safetyHeaders = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Resource-Policy',
  'Permissions-Policy',
  'Referrer-Policy',
  'X-Content-Type-Options',
  'X-Frame-Options',
];

const refused = new Set([403, 409, 413, 415, 422]);

/** Any of them in HTML means that what was typed has become markup: each begins where escaped text has an entity. */
const unescaped = [`<${marker}`, `b"${marker}`, `&${marker};`, `<!--${marker}`];

export interface Judged {
  /** What is wrong with an answer, in words. */
  readonly faults: readonly string[];
  /** The page gives back what was typed, escaped as it should be. */
  readonly isEscaped: boolean;
}

/** Judges the answer to a bad request. */
export async function answerFaults(request: BadRequest, answer: Response): Promise<Judged> {
  const text = await answer.text();
  const { status, headers } = answer;
  const isPost = request.method === 'POST';
  const missing = safetyHeaders.filter((name) => !headers.has(name));
  const faults = [
    status >= 500 && `status ${status}`,
    isPost && !refused.has(status) && `a post answered with ${status}`,
    isPost && headers.get('Cache-Control') !== 'no-store' && 'to be kept by caches',
    missing.length > 0 && `without ${missing.join(', ')}`,
    headers.has('Set-Cookie') && 'with a cookie',
    [...headers.values()].some((value) => value.includes(marker)) && 'typed text in a header',
    request.method === 'HEAD' && text !== '' && 'a body for HEAD',
    ...bodyFaults(headers.get('Content-Type') ?? '', text),
  ];
  return {
    faults: faults.filter((fault) => fault !== false),
    isEscaped: text.includes(escapedMarker),
  };
}

function bodyFaults(type: string, text: string): (string | false)[] {
  if (type.startsWith('text/html')) {
    return [unescaped.some((mark) => text.includes(mark)) && 'typed text became markup'];
  }
  return [
    text.includes(marker) && 'typed text in what is no page',
    type.startsWith('application/json') && text !== '' && !isJson(text) && 'JSON that is none',
  ];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** How the marker looks in a page that escapes it. */
const escapedMarker = hostileMarker
  .replaceAll('&', '&amp;')
  .replaceAll('<', '&lt;')
  .replaceAll('"', '&quot;');
