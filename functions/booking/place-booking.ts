import type { BookingForm } from '../../src/domain/booking/form.ts';
import { makeReference } from '../../src/domain/booking/reference.ts';
import { failed, succeeded } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import { toUtc } from '../../src/domain/time.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { enqueue } from '../outbox/message.ts';
import { makeUuid } from '../random.ts';
import { digest, isSignedBy, sign } from '../sealing/sign.ts';
import type { Services } from '../services.ts';
import { ConstraintViolation, statement } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import { findBooking, insertBooking } from './booking-store.ts';
import { sealPerson } from './person.ts';
import { findSession, stateOf } from './session-store.ts';
import { makeToken, sealToken, unsealToken } from './token.ts';

export interface Placed {
  readonly reference: string;
  readonly token: string;
  /** True when this very form had been sent before, with the same content. */
  readonly isRepeat: boolean;
}

export type NotPlaced =
  | { readonly reason: 'full' | 'closed' | 'cancelled' | 'unknown' }
  /** This form has made another booking, whose token is given: whoever holds the form made it. */
  | { readonly reason: 'reused'; readonly token: string };

type Needed = Pick<Services, 'database' | 'keyring' | 'clock' | 'random'>;

/** Among a thousand bookings a new reference collides once in three million; five in a row is a broken generator. */
const maxCollisions = 5;

/**
 * Books one seat, or says why not. Booking, counter and messages are one batch, so that there is never one without the
 * others; every rule is a constraint in that batch, so that two people cannot both pass it.
 */
export async function placeBooking(
  services: Needed,
  form: BookingForm,
  locale: Locale,
): Promise<Result<Placed, NotPlaced>> {
  const id = form.requestId ?? makeUuid(services.random);
  for (let collisions = 0; collisions < maxCollisions; collisions += 1) {
    const token = makeToken(services.random);
    const reference = makeReference(services.random);
    try {
      await services.database.batch(
        await bookingBatch(services, { id, token, reference, form, locale }),
      );
      return succeeded({ reference, token, isRepeat: false });
    } catch (error) {
      if (!(error instanceof ConstraintViolation)) throw error;
      if (error.column === 'booking.id') return repeatOf(services, id, form);
      if (error.kind !== 'unique') return failed(await whyRefused(services, form.session));
    }
  }
  throw new Error('No unused reference was found.');
}

interface Draft {
  readonly id: string;
  readonly token: string;
  readonly reference: string;
  readonly form: BookingForm;
  readonly locale: Locale;
}

async function bookingBatch(services: Needed, draft: Draft): Promise<Statement[]> {
  const { keyring, random, clock } = services;
  const { id, token, reference, form, locale } = draft;
  const now = toUtc(clock());
  const booking = {
    id,
    sessionId: form.session,
    reference,
    tokenHash: await digest(token),
    tokenSealed: await sealToken(keyring, random, id, token),
    personSealed: await sealPerson(keyring, random, id, form),
    keyId: keyring.id,
    contentMac: await sign(keyring.contentMac, canonical(form)),
    locale,
  };
  const message = (kind: 'unitRequest' | 'applicantConfirmation') =>
    enqueue({ id: makeUuid(random), kind, bookingId: id }, now);
  return [
    // First, so that a form sent twice is seen as that, also when the session has filled up since.
    insertBooking(booking, now),
    takeSeat(form.session, now),
    message('unitRequest'),
    ...(form.email === '' ? [] : [message('applicantConfirmation')]),
  ];
}

/** Counts one seat, or one more than there are when the session cannot be booked: the CHECK then refuses the batch. */
function takeSeat(sessionId: string, now: string): Statement {
  return statement(
    `UPDATE session
     SET taken = taken + CASE
       WHEN listed = 1 AND cancelled_at IS NULL AND closes_at > :now THEN 1
       ELSE seats + 1
     END
     WHERE id = :sessionId`,
    { sessionId, now },
  );
}

/** What makes two posts the same booking. The order of the wishes does not. */
function canonical({ session, name, email, phone, interpreter, needs }: BookingForm): string {
  return JSON.stringify([session, name, email, phone, interpreter, [...needs].sort()]);
}

async function repeatOf(
  { database, keyring }: Needed,
  id: string,
  form: BookingForm,
): Promise<Result<Placed, NotPlaced>> {
  const booking = await findBooking(database, id);
  if (!booking) throw new Error('A booking that was there is gone.');
  const token = await unsealToken(keyring, id, booking.token_sealed);
  const isSame = await isSignedBy(keyring.contentMac, canonical(form), booking.content_mac);
  return isSame
    ? succeeded({ reference: booking.reference, token, isRepeat: true })
    : failed({ reason: 'reused', token });
}

/** Read after the refusal, so it may be a moment newer; a seat given back in between is still called full. */
async function whyRefused({ database, clock }: Needed, sessionId: string): Promise<NotPlaced> {
  const session = await findSession(database, sessionId);
  if (!session || session.listed === 0) return { reason: 'unknown' };
  const state = stateOf(session, toUtc(clock()));
  return { reason: state === 'open' ? 'full' : state };
}
