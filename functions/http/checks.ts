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
 * 413. What says how long it is, is no longer than that: whoever read it from the network has seen to it. Anything else
 * is counted while it is read.
 */
export const checkSize: Check = (services) => {
  const onError = (c: Context) => refuse(c, services, 'tooLarge');
  const counted = bodyLimit({ maxSize: maxBodyBytes, onError });
  return async (c, next) => {
    const length = c.req.header('Content-Length') ?? '';
    // Asking for the stream of a body makes one, and then it is no longer read at once (honojs/node-server).
    if (!/^\d+$/.test(length) || c.req.header('Transfer-Encoding') !== undefined)
      return counted(c, next);
    return Number(length) > maxBodyBytes ? onError(c) : next();
  };
};
