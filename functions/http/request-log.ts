import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Services } from '../services.ts';

/** One line a request: the pattern of its route, never its address, which may hold the token of a booking. */
export function requestLog({ log, clock }: Pick<Services, 'log' | 'clock'>): MiddlewareHandler {
  return async (c, next) => {
    const begun = clock().getTime();
    await next();
    const milliseconds = clock().getTime() - begun;
    log('request', {
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      milliseconds,
    });
  };
}
