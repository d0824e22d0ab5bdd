import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Services } from '../services.ts';
import type { Settings } from '../settings.ts';

/**
 * Where a request comes from: the other end of its connection or, behind a proxy, what the proxy says. Of several
 * addresses in its header the last is the one the proxy saw itself; those before it anybody can write.
 */
export function clientAddressFrom({
  clientAddressHeader,
}: Pick<Settings, 'clientAddressHeader'>): Services['clientAddress'] {
  if (clientAddressHeader === undefined) return (c: Context) => getConnInfo(c).remote.address;
  return (c: Context) => c.req.header(clientAddressHeader)?.split(',').at(-1)?.trim();
}
