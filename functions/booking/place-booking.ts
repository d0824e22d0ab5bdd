import type { BookingForm } from '../../src/domain/booking/form.ts';
import { makeReference } from '../../src/domain/booking/reference.ts';
import { textNumberOf } from '../../src/domain/sms/text-number.ts';
import { failed, succeeded } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import { toUtc } from '../../src/domain/time.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { enqueue } from '../outbox/message.ts';
import { tellApplicant } from '../outbox/tell-applicant.ts';
import { makeUuid } from '../random.ts';
import { digest, isSignedBy, sign } from '../sealing/sign.ts';
import type { Services } from '../services.ts';
import { ConstraintViolation } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import { findBooking, insertBooking } from './booking-store.ts';
import { sealPerson } from './person.ts';
import { planReminders } from './plan-reminders.ts';
import { takeSeats } from './seats.ts';
import { findSession } from './session-store.ts';
import type { StoredSession } from './session-store.ts';
import { makeToken, sealToken, unsealToken } from './token.ts';
import { whyRefused } from './why-refused.ts';
import type { SessionRefusal } from './why-refused.ts';

export interface Placed {
  readonly reference: string;
  readonly token: string;
  /** True when this very form had been sent before, with the same content. */
  readonly isRepeat: boolean;
}

export type NotPlaced =
  | { readonly reason: SessionRefusal }
  /** This form has made another booking, whose token is given: whoever holds the form made it. */
  | { readonly reason: 'reused'; readonly token: string };

type Needed = Pick<Services, 'database' | 'keyring' | 'clock' | 'random' | 'texter'>;

/**
 * Among a thousand bookings a new reference collides once in three million, and a session is changed once a day: five in
 * a row is a fault.
 */
const maxTries = 5;

/**
 * Books a seat, or two for a party of two, or says why not. Booking, counter and messages are one batch, so that there is never one without the
 * others; every rule is a constraint in that batch, so that two people cannot both pass it.
 */
export async function placeBooking(
  services: Needed,
  form: BookingForm,
  locale: Locale,
): Promise<Result<Placed, NotPlaced>> {
  const id = form.requestId ?? makeUuid(services.random);
  for (let tries = 0; tries < maxTries; tries += 1) {
    const session = await findSession(services.database, form.session);
    const token = makeToken(services.random);
    const reference = makeReference(services.random);
    try {
      await services.database.batch(
        await bookingBatch(services, { id, token, reference, form, locale, session }),
      );
      return succeeded({ reference, token, isRepeat: false });
    } catch (error) {
      if (!(error instanceof ConstraintViolation)) throw error;
      if (error.column === 'booking.id') return repeatOf(services, id, form);
      if (error.kind !== 'unique' && (await isAsSeen(services, form.session, session)))
        return failed({ reason: await whyRefused(services, form.session, form.party) });
    }
  }
  throw new Error('No booking could be made.');
}

interface Draft {
  readonly id: string;
  readonly token: string;
  readonly reference: string;
  readonly form: BookingForm;
  readonly locale: Locale;
  /** As it was seen; undefined when there is none, which breaks the batch. */
  readonly session: StoredSession | undefined;
}

async function bookingBatch(services: Needed, draft: Draft): Promise<Statement[]> {
  const { keyring, random, clock, texter } = services;
  const { id, token, reference, form, locale, session } = draft;
  const now = toUtc(clock());
  const hasEmail = form.email !== '';
  // Where nobody is texted nobody was asked, whatever a program posts.
  const hasText = texter !== undefined && textNumberOf(form) !== undefined;
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
    party: form.party,
    hasEmail,
    hasText,
  };
  const told = { id, has_email: hasEmail ? 1 : 0, has_text: hasText ? 1 : 0 };
  return [
    // First, so that a form sent twice is seen as that, also when the session has filled up since.
    insertBooking(booking, now),
    ...(session ? [takeSeats(session, form.party, now)] : []),
    enqueue({ id: makeUuid(random), kind: 'unitRequest', bookingId: id }, now),
    ...tellApplicant(services, told, { kind: 'applicantConfirmation' }),
    ...(session ? planReminders(services, told, session) : []),
  ];
}

/** Whether a refusal was about the seats: the session has not changed since it was read. */
async function isAsSeen(
  { database }: Needed,
  id: string,
  seen: StoredSession | undefined,
): Promise<boolean> {
  return (await findSession(database, id))?.revision === seen?.revision;
}

/** What makes two posts the same booking. The order of the wishes does not; a party of one and no texts are not told. */
function canonical(form: BookingForm): string {
  const { session, name, email, phone, interpreter, needs, party, mayText } = form;
  const more = [...(party === 1 ? [] : [party]), ...(mayText ? ['mayText'] : [])];
  return JSON.stringify([session, name, email, phone, interpreter, [...needs].sort(), ...more]);
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
