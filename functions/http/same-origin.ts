import { isLoopback } from '../loopback.ts';

/**
 * Whether a post comes from our own pages, or from a program that is no browser (design, chapter 4): the browser says
 * so itself, or the origin is ours, or neither is told.
 */
export function isSameOrigin(headers: Headers, publicOrigin: string): boolean {
  const site = headers.get('Sec-Fetch-Site');
  const origin = headers.get('Origin');
  if (site === 'same-origin') return true;
  if (origin !== null) return areOneOrigin(origin, publicOrigin);
  return site === null;
}

/** On one's own machine `localhost` and `127.0.0.1` are one. */
function areOneOrigin(given: string, ours: string): boolean {
  if (given === ours) return true;
  const [one, other] = [URL.parse(given), URL.parse(ours)];
  if (!one || !other) return false;
  return (
    one.protocol === other.protocol &&
    one.port === other.port &&
    isLoopback(one.hostname) &&
    isLoopback(other.hostname)
  );
}
