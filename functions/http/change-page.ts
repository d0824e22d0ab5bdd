import type { Context, Handler } from 'hono';
import type { ChangeRefusal } from '../../src/domain/booking/reasons.ts';
import { isActionToken } from '../booking/action-token.ts';
import type { BookingAction } from '../booking/action-token.ts';
import { BookingGone } from '../booking/change-of-booking.ts';
import type { HeldBooking } from '../booking/change-of-booking.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Services } from '../services.ts';
import { myBookingPage, noBooking, ownBooking, pathsOf } from './own-booking.ts';
import type { OwnBooking } from './own-booking.ts';
import { postedFields, textOf } from './posted-fields.ts';
import { wantsJson } from './reader.ts';

/** A page of a booking that asks for a change, and makes it when it is posted back. */
export interface Change {
  readonly action: BookingAction;
  /** Whether the change can be asked for now; else the booking is shown as it is. */
  readonly isOpen: (held: HeldBooking, now: Date) => boolean;
  /** The page that asks, fresh or with why the change was not made. */
  readonly page: (services: Services, own: OwnBooking, refusal?: ChangeRefusal) => Promise<string>;
  /** Makes the change from the posted fields, or says why not. */
  readonly make: (
    services: Services,
    own: OwnBooking,
    fields: Readonly<Record<string, unknown>>,
  ) => Promise<Result<unknown, ChangeRefusal>>;
}

/** `GET`: only asks. A booking that can no longer be changed is shown as it is. */
export function showChange(services: Services, { page, isOpen }: Change): Handler {
  return async (c) => {
    c.header('Cache-Control', 'no-store');
    const own = await ownBooking(services, c);
    if (!own) return noBooking(c, services);
    if (!isOpen(own, services.clock())) return c.redirect(pathsOf(own.locale, own.token).own, 303);
    return c.html(await page(services, own));
  };
}

/**
 * `POST`, after the checks of origin, type and size: makes the change and leads back to my booking, which says what is
 * true then. Posting again is harmless. What is refused is told on the page that can mend it.
 */
export function postChange(services: Services, change: Change): Handler {
  return async (c) => {
    c.header('Cache-Control', 'no-store');
    const own = await ownBooking(services, c);
    if (!own) return noBooking(c, services);
    const fields = await postedFields(c.req);
    const token = textOf(fields, 'action');
    if (!(await isActionToken(services.keyring, change.action, own.booking.id, token)))
      return refuseChange(services, c, change, 'again');
    const made = await madeUnlessGone(() => change.make(services, own, fields));
    if (!made) return noBooking(c, services);
    if (!made.ok) return refuseChange(services, c, change, made.reason);
    services.wakeOutbox();
    const { own: path } = pathsOf(own.locale, own.token);
    if (!wantsJson(c)) return c.redirect(path, 303);
    const manageUrl = services.settings.publicOrigin + path;
    return c.json({ reference: own.booking.reference, manageUrl });
  };
}

/** Undefined when the booking is erased meanwhile. */
async function madeUnlessGone<Made>(make: () => Promise<Made>): Promise<Made | undefined> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof BookingGone) return undefined;
    throw error;
  }
}

const refusalStatus = { again: 403, required: 422 } as const;

/** The booking is read anew: the page says what is true now, which may be news to whoever asked. */
async function refuseChange(
  services: Services,
  c: Context,
  { page, isOpen }: Change,
  refusal: ChangeRefusal,
): Promise<Response> {
  const status = refusal === 'again' || refusal === 'required' ? refusalStatus[refusal] : 409;
  if (wantsJson(c)) return c.json({ reason: refusal }, status);
  const own = await ownBooking(services, c);
  if (!own) return noBooking(c, services);
  const html = await (isOpen(own, services.clock()) ? page : myBookingPage)(services, own, refusal);
  return c.html(html, status);
}
