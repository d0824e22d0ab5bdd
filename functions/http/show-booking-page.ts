import type { Handler } from 'hono';
import type { Services } from '../services.ts';
import { bookingPage } from './booking-answer.ts';
import { isOpen } from './checks.ts';
import { localeOf } from './reader.ts';

/** `GET /{locale}/boka/{unit}/`: sessions and a fresh form. A unit that cannot be booked is left to the site's files. */
export function showBookingPage(services: Services): Handler {
  return async (c, next) => {
    const asked = { locale: localeOf(c, c.req.param('locale')), unit: c.req.param('unit') ?? '' };
    const page = await bookingPage(services, asked, isOpen(services) ? {} : { refusal: 'notOpen' });
    if (page === undefined) return next();
    c.header('Cache-Control', 'private, no-store');
    return c.html(page);
  };
}
