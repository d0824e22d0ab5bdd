import type { Handler } from 'hono';
import type { Services } from '../services.ts';
import { myBookingPage, noBooking, ownBooking } from './own-booking.ts';

/**
 * `GET /{locale}/bokning/{token}/`: session and reference, never name or contact, and of wishes only that there are
 * some.
 */
export function showMyBooking(services: Services): Handler {
  return async (c) => {
    c.header('Cache-Control', 'no-store');
    const own = await ownBooking(services, c);
    return own ? c.html(await myBookingPage(services, own)) : noBooking(c, services);
  };
}
