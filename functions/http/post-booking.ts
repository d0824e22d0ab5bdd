import type { Context, Handler } from 'hono';
import { parseBookingForm } from '../../src/domain/booking/form.ts';
import type { BookingForm } from '../../src/domain/booking/form.ts';
import type { FieldError, RefusalReason } from '../../src/domain/booking/reasons.ts';
import { inLanguage, myBookingPath } from '../../src/domain/paths.ts';
import { placeBooking } from '../booking/place-booking.ts';
import type { Placed } from '../booking/place-booking.ts';
import { isStamped } from '../booking/stamp.ts';
import { errorFacts } from '../log.ts';
import type { Services } from '../services.ts';
import { bookingPage, postedOf } from './booking-answer.ts';
import type { Posted } from './booking-answer.ts';
import { postedFields, textOf } from './posted-fields.ts';
import { wantsJson } from './reader.ts';
import { refusalPage, refusalStatus, refuse } from './refuse.ts';

/** `POST /api/bookings`, after the checks of origin, type and size: 429, then 422, then 409 (design, chapter 4). */
export function postBooking(services: Services): Handler {
  return async (c) => {
    c.header('Cache-Control', 'no-store');
    const fields = await postedFields(c.req.raw);
    const posted = postedOf(c, fields);
    try {
      const counted = await countPost(services, c, posted, textOf(fields, 'stamp'));
      if (!counted.ok) {
        c.header('Retry-After', String(counted.reason));
        return await giveBack(services, c, posted, 'tooMany');
      }
      const form = parseBookingForm(fields);
      if (!form.ok) return await showErrors(services, c, posted, form.reason);
      return await book(services, c, posted, form.value);
    } catch (error) {
      // The database is away, or we have a fault; either way nothing is said to be booked, and nothing typed is lost.
      services.log('bookingFailed', errorFacts(error));
      return giveBack(services, c, posted, 'unavailable');
    }
  };
}

async function countPost(services: Services, c: Context, posted: Posted, stamp: string) {
  const isOurs = await isStamped(services.keyring, stamp, services.clock());
  const kind = isOurs && posted.requestId !== undefined ? 'form' : 'bare';
  return services.guard.count(kind, services.clientAddress(c));
}

async function book(services: Services, c: Context, posted: Posted, form: BookingForm) {
  const booked = await placeBooking(services, form, posted.locale);
  if (booked.ok) {
    services.wakeOutbox();
    return answerBooked(services, c, posted, booked.value);
  }
  const { reason } = booked;
  if (reason.reason !== 'reused') return giveBack(services, c, posted, reason.reason);
  const bookedPath = inLanguage(posted.locale, myBookingPath(reason.token));
  return giveBack(services, c, posted, 'reused', bookedPath);
}

function answerBooked(
  services: Services,
  c: Context,
  { locale }: Posted,
  placed: Placed,
): Response {
  const path = inLanguage(locale, myBookingPath(placed.token));
  if (!wantsJson(c)) return c.redirect(path, 303);
  const manageUrl = services.settings.publicOrigin + path;
  const { reference, state, isRepeat } = placed;
  if (state !== 'waiting' && state !== 'offered')
    return c.json({ reference, manageUrl }, isRepeat ? 200 : 201);
  return c.json({ reference, manageUrl, state }, isRepeat ? 200 : 202);
}

async function showErrors(
  services: Services,
  c: Context,
  posted: Posted,
  errors: readonly FieldError[],
): Promise<Response> {
  if (wantsJson(c)) return c.json({ errors }, 422);
  const page = await bookingPage(services, posted, { errors });
  if (page !== undefined) return c.html(page, 422);
  // Neither unit nor session says which form to give back.
  return c.html(refusalPage(c, services, 'unknown', posted.locale), 422);
}

/** Refuses with the form as it was typed, on the page of its unit. */
async function giveBack(
  services: Services,
  c: Context,
  posted: Posted,
  refusal: RefusalReason,
  bookedPath?: string,
): Promise<Response> {
  if (wantsJson(c)) return refuse(c, services, refusal);
  const page = await bookingPage(services, posted, { refusal, bookedPath });
  return page === undefined
    ? refuse(c, services, refusal, posted.locale)
    : c.html(page, refusalStatus[refusal]);
}
