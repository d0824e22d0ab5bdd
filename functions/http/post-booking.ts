import type { Context, Handler } from 'hono';
import { trapField } from '../../src/domain/booking/fields.ts';
import { parseBookingForm } from '../../src/domain/booking/form.ts';
import type { BookingForm } from '../../src/domain/booking/form.ts';
import type { FieldError, RefusalReason } from '../../src/domain/booking/reasons.ts';
import { inLanguage, myBookingPath } from '../../src/domain/paths.ts';
import { findBooking } from '../booking/booking-store.ts';
import { placeBooking } from '../booking/place-booking.ts';
import type { Placed } from '../booking/place-booking.ts';
import { judgePost } from '../guard/judge-post.ts';
import type { Evidence } from '../guard/judge-post.ts';
import { makeTicket } from '../guard/ticket.ts';
import { errorFacts } from '../log.ts';
import type { Services } from '../services.ts';
import { waitForCode } from './code-page.ts';
import { askForProof, refuseForNow } from './ask-for-proof.ts';
import { bookingPage, postedOf } from './booking-answer.ts';
import type { Posted } from './booking-answer.ts';
import { postedFields, textOf } from './posted-fields.ts';
import { wantsJson } from './reader.ts';
import { refusalPage, refusalStatus, refuse } from './refuse.ts';

/** A post as it came, and what spares its form from being judged again. */
interface Attempt {
  readonly services: Services;
  readonly c: Context;
  readonly posted: Posted;
  readonly evidence: Evidence;
  readonly isProven: boolean;
}

/** `POST /api/bookings`, after the checks of origin, type and size: 428 or 429, then 422, then 409 (design, chapter 4). */
export function postBooking(services: Services): Handler {
  return async (c) => {
    c.header('Cache-Control', 'no-store');
    const fields = await postedFields(c.req);
    const posted = postedOf(c, fields);
    const evidence = evidenceOf(services, c, posted, fields);
    const attempt = { services, c, posted, evidence };
    try {
      const judged = await judgePost(services, evidence);
      if (typeof judged === 'number') return await refuseForNow(attempt, judged);
      if (judged === 'prove' && !(await isBooked(attempt))) return await askForProof(attempt);
      const form = parseBookingForm(fields);
      const judgedAttempt = { ...attempt, isProven: judged === 'proven' };
      if (!form.ok) return await showErrors(judgedAttempt, form.reason);
      return await book(judgedAttempt, form.value);
    } catch (error) {
      // The database is away, or we have a fault; either way nothing is said to be booked, and nothing typed is lost.
      services.log('bookingFailed', errorFacts(error));
      return giveBack({ ...attempt, isProven: false }, 'unavailable');
    }
  };
}

function evidenceOf(
  services: Services,
  c: Context,
  { requestId, stamp }: Posted,
  fields: Readonly<Record<string, unknown>>,
): Evidence {
  return {
    clientAddress: services.clientAddress(c),
    requestId,
    stamp,
    ticket: textOf(fields, 'ticket'),
    proof: textOf(fields, 'proof'),
    isTrapFilled: textOf(fields, trapField) !== '',
  };
}

/** A form that has made its booking takes no more seats: whoever lost the answer gets it again, without a proof. */
async function isBooked({ services, posted }: Omit<Attempt, 'isProven'>): Promise<boolean> {
  const { requestId } = posted;
  return requestId !== undefined && (await findBooking(services.database, requestId)) !== undefined;
}

async function book(attempt: Attempt, form: BookingForm) {
  const { services, c, posted, isProven } = attempt;
  const contacts = [form.email.toLowerCase(), form.phone].filter((contact) => contact !== '');
  const wait = await waitForCode(services, c, form.code);
  if (wait > 0 && !(await isBooked(attempt))) {
    c.header('Retry-After', String(wait));
    return giveBack(attempt, 'codeUnread');
  }
  const isWorn = !isProven && (await services.guard.isContactWorn(contacts));
  if (isWorn && !(await isBooked(attempt))) return askForProof(attempt);
  const booked = await placeBooking(services, form, posted.locale);
  if (booked.ok) {
    services.wakeOutbox();
    if (!booked.value.isRepeat) await countBooked(services, contacts);
    return answerBooked(services, c, posted, booked.value);
  }
  const { reason } = booked;
  if (reason.reason !== 'reused') return giveBack(attempt, reason.reason);
  const bookedPath = inLanguage(posted.locale, myBookingPath(reason.token));
  return giveBack(attempt, 'reused', bookedPath);
}

/** The booking is made: whatever becomes of the count, nobody is told otherwise. */
async function countBooked({ guard, log }: Services, contacts: readonly string[]): Promise<void> {
  try {
    await guard.countContacts(contacts);
  } catch (error) {
    log('contactsNotCounted', errorFacts(error));
  }
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

async function showErrors(attempt: Attempt, errors: readonly FieldError[]): Promise<Response> {
  const { services, c, posted } = attempt;
  if (wantsJson(c)) return c.json({ errors }, 422);
  const ticket = await ticketOf(attempt);
  const page = await bookingPage(services, posted, { errors, ticket });
  if (page !== undefined) return c.html(page, 422);
  // Neither unit nor session says which form to give back.
  return c.html(refusalPage(c, services, 'unknown', posted.locale), 422);
}

/** Refuses with the form as it was typed, on the page of its unit. */
async function giveBack(
  attempt: Attempt,
  refusal: RefusalReason,
  bookedPath?: string,
): Promise<Response> {
  const { services, c, posted } = attempt;
  if (wantsJson(c)) return refuse(c, services, refusal);
  // After `reused` the form gets another id, for which nothing has been proven.
  const ticket = refusal === 'reused' ? undefined : await ticketOf(attempt);
  const page = await bookingPage(services, posted, { refusal, bookedPath, ticket });
  return page === undefined
    ? refuse(c, services, refusal, posted.locale)
    : c.html(page, refusalStatus[refusal]);
}

/** What has been proven once for a form holds when it is mended and sent again. */
async function ticketOf({ services, posted, isProven }: Attempt): Promise<string | undefined> {
  if (!isProven || posted.requestId === undefined) return undefined;
  return makeTicket(services.keyring, posted.requestId, services.clock());
}
