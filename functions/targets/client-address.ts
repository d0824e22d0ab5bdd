import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { isIP } from 'node:net';
import type { Services } from '../services.ts';
import type { Settings } from '../settings.ts';

/**
 * Where a request comes from: the other end of its connection or, behind a proxy, what the proxy says. Of several
 * addresses in its header the last is the one the proxy saw itself; those before it anybody can write. What is no
 * address is undefined, so that all such requests count as one client.
 */
export function clientAddressFrom({
  clientAddressHeader,
}: Pick<Settings, 'clientAddressHeader'>): Services['clientAddress'] {
  if (clientAddressHeader === undefined) return (c: Context) => getConnInfo(c).remote.address;
  return (c: Context) => addressIn(c.req.header(clientAddressHeader)?.split(',').at(-1) ?? '');
}

/** Some proxies name the port too, which is another for every connection: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function addressIn(text: string): string | undefined {
  const [, bracketed, dotted] = /^(?:\[(.*)\](?::\d+)?|([\d.]+):\d+)$/.exec(text.trim()) ?? [];
  const address = bracketed ?? dotted ?? text.trim();
  return isIP(address) === 0 ? undefined : address;
}
