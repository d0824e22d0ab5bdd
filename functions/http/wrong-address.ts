import type { Context } from 'hono';
import type { Services } from '../services.ts';
import { refuse } from './refuse.ts';

/**
 * Counts an address that holds a token we do not know; gives the refusal when one network has tried too many. Right ones
 * are neither counted nor refused, so that a neighbour who guesses keeps nobody from their booking.
 */
export async function countWrongAddress(
  services: Services,
  c: Context,
): Promise<Response | undefined> {
  const counted = await services.guard.count('token', services.clientAddress(c));
  if (counted.ok) return undefined;
  c.header('Retry-After', String(counted.reason));
  return refuse(c, services, 'tooMany', c.req.param('locale'));
}
