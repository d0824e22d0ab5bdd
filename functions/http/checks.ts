import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { maxBodyBytes } from '../../src/domain/booking/fields.ts';
import { isLoopback } from '../loopback.ts';
import type { Services } from '../services.ts';
import { formTypes, mediaTypeOf } from './posted-fields.ts';
import { refuse } from './refuse.ts';
import { isSameOrigin } from './same-origin.ts';

type Check = (services: Services) => MiddlewareHandler;

/** 403: only our own pages, and programs that are no browser, may post. */
export const checkOrigin: Check = (services) => async (c, next) =>
  isSameOrigin(c.req.raw.headers, services.settings.publicOrigin)
    ? next()
    : refuse(c, services, 'origin');

/** 403: a demo that strangers can reach takes no bookings, unless its owner says so. */
export const checkOpen: Check = (services) => async (c, next) =>
  isOpen(services) ? next() : refuse(c, services, 'notOpen');

export function isOpen({ catalogue, settings }: Pick<Services, 'catalogue' | 'settings'>): boolean {
  const isOnLoopback = isLoopback(new URL(settings.publicOrigin).hostname);
  return catalogue.status === 'live' || isOnLoopback || settings.demoBooking;
}

/** 415: a form, or JSON. */
export const checkType: Check = (services) => async (c, next) =>
  formTypes.some((type) => type === mediaTypeOf(c.req.raw)) ? next() : refuse(c, services, 'type');

/**
/**
 * 413: counted while it is read, or when it was read, whatever the sender says of its length. 400, which nobody is there
 * to read, when the sender goes away in the middle: that is no fault of ours, and afterwards the body is here whole.
 */
export const checkSize: Check = (services) => {
  const onError = (c: Context) => refuse(c, services, 'tooLarge');
  const counted = bodyLimit({ maxSize: maxBodyBytes, onError });
  return async (c, next) => {
    const said = Number(c.req.header('Content-Length') ?? 0);
    if (said > maxBodyBytes) return onError(c);
    const read: { body?: ArrayBuffer } = {};
    const keep = async () => {
      read.body = await c.req.arrayBuffer();
    };
    let refused: Response | undefined;
    try {
      if (saysLength(c)) await keep();
      else refused = (await counted(c, keep)) ?? undefined;
    } catch {
      return c.body(null, 400, { 'Cache-Control': 'no-store' });
    }
    if (read.body === undefined) return refused;
    return read.body.byteLength > maxBodyBytes ? onError(c) : next();
  };
};

/**
 * Whoever reads a body from the network sees to it that it is no longer than it says. It is read at once then: asking for
 * its stream would make one (honojs/node-server).
 */
function saysLength(c: Context): boolean {
  const length = c.req.header('Content-Length') ?? '';
  return /^\d+$/.test(length) && c.req.header('Transfer-Encoding') === undefined;
}
