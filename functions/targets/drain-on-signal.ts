import type { ServerType } from '@hono/node-server';
import type { OutboxLoop } from '../outbox/outbox-loop.ts';
import type { Services } from '../services.ts';

type Needed = Pick<Services, 'mailer' | 'database' | 'log'>;

/**
 * On SIGTERM or SIGINT: takes no new requests, answers those it has, finishes the mail being sent, closes the
 * database, and so ends. What is still unsent waits in the outbox for the next start.
 */
export function drainOnSignal(server: ServerType, services: Needed, outbox: OutboxLoop): void {
  const drain = async (signal: string) => {
    services.log('draining', { signal });
    await closed(server);
    await outbox.stop();
    await services.mailer.close();
    await services.database.close();
    services.log('stopped');
  };
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, () => void drain(signal));
  }
}

function closed(server: ServerType): Promise<void> {
  // A browser keeps its connection open between requests; each is let go as soon as it is idle.
  const idle = setInterval(() => {
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  }, 50);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
  });
}
