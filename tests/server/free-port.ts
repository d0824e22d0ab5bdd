import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port of loopback on which nobody listens: the system gives one, and it is let go again at once. Nothing holds it
 * until somebody listens there, so take it right before it is used.
 */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
