import type { BookingForm } from '../../src/domain/booking/form.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { digest, sign } from '../sealing/sign.ts';
import type { Services } from '../services.ts';
import type { NewBooking } from './booking-store.ts';
import { sealPerson } from './person.ts';
import type { StoredSession } from './session-store.ts';
import { sealToken } from './token.ts';

/** What a posted form is made into, and the session as it was seen; undefined when there is none. */
export interface Draft {
  readonly id: string;
  readonly token: string;
  readonly reference: string;
  readonly form: BookingForm;
  readonly locale: Locale;
  readonly session: StoredSession | undefined;
}

/** The row of a posted form, sealed. */
export async function newBooking(
  { keyring, random }: Pick<Services, 'keyring' | 'random'>,
  { id, token, reference, form, locale }: Draft,
  state: NewBooking['state'],
): Promise<NewBooking> {
  return {
    id,
    state,
    sessionId: form.session,
    reference,
    tokenHash: await digest(token),
    tokenSealed: await sealToken(keyring, random, id, token),
    personSealed: await sealPerson(keyring, random, id, form),
    keyId: keyring.id,
    contentMac: await sign(keyring.contentMac, canonical(form)),
    locale,
    party: form.party,
    hasEmail: form.email !== '',
  };
}

/**
 * What makes two posts the same booking. The order of the wishes does not, nor whether the second would wait; a party of
 * one is not told.
 */
export function canonical(form: BookingForm): string {
  const { session, name, email, phone, interpreter, needs, party } = form;
  const seats = party === 1 ? [] : [party];
  return JSON.stringify([session, name, email, phone, interpreter, [...needs].sort(), ...seats]);
}
