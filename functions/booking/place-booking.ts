import type { BookingForm } from '../../src/domain/booking/form.ts';
import type { CodeRefusal } from '../../src/domain/booking/reasons.ts';
import { makeReference } from '../../src/domain/booking/reference.ts';
import { failed, succeeded } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import { toUtc } from '../../src/domain/time.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { usingCodeOf, whyCodeRefused } from '../helping-codes/code-of-form.ts';
import { isReached } from '../outbox/channels.ts';
import { enqueue } from '../outbox/message.ts';
import { tellApplicant } from '../outbox/tell-applicant.ts';
import { makeUuid } from '../random.ts';
import { isSignedBy } from '../sealing/sign.ts';
import type { Services } from '../services.ts';
import { ConstraintViolation } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import { findBooking, insertBooking } from './booking-store.ts';
import type { StoredBooking } from './booking-store.ts';
import { joiningBatch } from './join-line.ts';
import { canonical, newBooking, reachOf } from './new-booking.ts';
import type { Draft } from './new-booking.ts';
import { planReminders } from './plan-reminders.ts';
import { takeSeats } from './seats.ts';
import { canWaitFor, findSession } from './session-store.ts';
import { sessionAsIs, sessionAsSeen } from './seen-sessions.ts';
import { makeToken, unsealToken } from './token.ts';
import { whyRefused } from './why-refused.ts';
import type { SessionRefusal } from './why-refused.ts';

export interface Placed {
  readonly reference: string;
  readonly token: string;
  /** What has become of the booking since, when the form is sent again. */
  readonly state: StoredBooking['state'];
  /** True when this very form had been sent before, with the same content. */
  readonly isRepeat: boolean;
}

export type NotPlaced =
  | { readonly reason: SessionRefusal | CodeRefusal }
  /** It would have waited, and could not be told of a seat. */
  | { readonly reason: 'unreachable' }
  /** This form has made another booking, whose token is given: whoever holds the form made it. */
  | { readonly reason: 'reused'; readonly token: string };

type Needed = Pick<Services, 'database' | 'keyring' | 'clock' | 'random' | 'texter'>;

/**
 * Among a thousand bookings a new reference collides once in three million, a session is changed once a day, and a last
 * seat comes and goes now and then: ten in a row is a fault.
 */
const maxTries = 10;

/**
 * Books a seat, or two for a party of two, or says why not; when the form asks for that, a party that a session is full
 * for is put in line instead. Booking, counter, helping code and messages are one batch, so that there is never one without
 * the others; every rule is a constraint in that batch, so that two people cannot both pass it.
 */
export async function placeBooking(
  services: Needed,
  form: BookingForm,
  locale: Locale,
): Promise<Result<Placed, NotPlaced>> {
  const id = form.requestId ?? makeUuid(services.random);
  for (let tries = 0; tries < maxTries; tries += 1) {
    const find = tries === 0 ? sessionAsSeen : sessionAsIs;
    const session = await find(services.database, form.session);
    const token = makeToken(services.random);
    const reference = makeReference(services.random);
    const outcome = await tryToPlace(services, { id, token, reference, form, locale, session });
    if (outcome) return outcome;
  }
  throw new Error('No booking could be made.');
}

type Outcome = Result<Placed, NotPlaced>;

/** Books, or says why not; undefined when trying again may go otherwise. */
async function tryToPlace(services: Needed, draft: Draft): Promise<Outcome | undefined> {
  const { id, form } = draft;
  const broken = await brokenBy(services, await bookingBatch(services, draft));
  if (!broken) return placed(draft, 'booked');
  // Forgotten meanwhile, the form is as good as one that has made no booking, and is tried again.
  if (broken.column === 'booking.id') return repeatOf(services, id, form);
  if (broken.kind === 'unique') return undefined;
  const codeRefusal = await whyCodeRefused(services, form);
  if (codeRefusal) return failed({ reason: codeRefusal });
  return withoutSeat(services, draft);
}

/** Puts a party that got no seat in line, if it would wait, or says why it got none. */
async function withoutSeat(services: Needed, draft: Draft): Promise<Outcome | undefined> {
  const { form } = draft;
  const session = await findSession(services.database, form.session);
  // Whether it was refused for its seats: the session is the one that was seen.
  if (session?.revision !== draft.session?.revision) return undefined;
  const now = toUtc(services.clock());
  const reason = whyRefused(session, form.party, now);
  const isFull = reason === 'full' || reason === 'fullForTwo';
  if (!form.wait || !isFull || !session || !canWaitFor(session, now)) return failed({ reason });
  if (!isReached(reachOf(services, form))) return failed({ reason: 'unreachable' });
  const broken = await brokenBy(services, await joiningBatch(services, { ...draft, session }));
  // What refuses this is mended by trying again: a seat that has come free meanwhile is booked.
  return broken ? undefined : placed(draft, 'waiting');
}

function placed({ reference, token }: Draft, state: 'booked' | 'waiting'): Outcome {
  return succeeded({ reference, token, state, isRepeat: false });
}

/** Runs a batch; gives the rule that it broke, if any. */
async function brokenBy({ database }: Needed, statements: readonly Statement[]) {
  try {
    await database.batch(statements);
    return undefined;
  } catch (error) {
    if (error instanceof ConstraintViolation) return error;
    throw error;
  }
}

async function bookingBatch(services: Needed, draft: Draft): Promise<Statement[]> {
  const { random, clock } = services;
  const { id, form, session } = draft;
  const now = toUtc(clock());
  const told = { id, ...reachOf(services, form) };
  return [
    // First, so that a form sent twice is seen as that, also when the session has filled up since.
    insertBooking(await newBooking(services, draft, 'booked'), now),
    // Before the session, as everywhere.
    ...(await usingCodeOf(services, form, id)),
    ...(session ? [takeSeats(session, form.party, now)] : []),
    enqueue({ id: makeUuid(random), kind: 'unitRequest', bookingId: id }, now),
    ...tellApplicant(services, told, { kind: 'applicantConfirmation' }),
    ...(session ? planReminders(services, told, session) : []),
  ];
}

/** What a form has made before; undefined when that is gone. */
async function repeatOf(
  { database, keyring }: Needed,
  id: string,
  form: BookingForm,
): Promise<Outcome | undefined> {
  const booking = await findBooking(database, id);
  if (!booking) return undefined;
  const token = await unsealToken(keyring, id, booking.token_sealed);
  const isSame = await isSignedBy(keyring.contentMac, canonical(form), booking.content_mac);
  return isSame
    ? succeeded({ reference: booking.reference, token, state: booking.state, isRepeat: true })
    : failed({ reason: 'reused', token });
}
