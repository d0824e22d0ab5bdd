import type { ServerType } from '@hono/node-server';
import type { Services } from '../services.ts';

/** Work that goes on by itself; `stop` begins no more of it and waits for what is under way. */
interface Loop {
  readonly stop: () => Promise<void>;
}

type Needed = Pick<Services, 'mailer' | 'database' | 'log'>;

/** Milliseconds that a request which has begun may still take. */
const requestLimit = 5_000;

/** Milliseconds for the whole; shorter than what a process manager commonly waits before it kills. */
const drainLimit = 10_000;

/**
 * On SIGTERM or SIGINT: takes no new requests and begins no more mail, answers the requests it has and finishes the
 * mail and upkeep under way, at the same time, closes the database, and so ends. Requests that are unfinished after five seconds
 * are cut off; after ten seconds in all the process ends whatever is left. Nothing is lost by that: what was answered is
 * on disk, and a mail whose acceptance could not be noted is sent again, under the same identifier.
 */
export function drainOnSignal(server: ServerType, services: Needed, loops: readonly Loop[]): void {
  const drain = async (signal: string) => {
    services.log('draining', { signal });
    const tooLong = setTimeout(() => {
      services.log('drainCutShort');
      process.exit();
    }, drainLimit);
    await Promise.all([closed(server), ...loops.map((loop) => loop.stop())]);
    await services.mailer.close();
    await services.database.close();
    clearTimeout(tooLong);
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
  const cut = setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
  }, requestLimit);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(idle);
      clearTimeout(cut);
      resolve();
    });
  });
}
