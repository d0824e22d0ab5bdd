import type { BookingForm } from '../../src/domain/booking/form.ts';
import { textNumberOf } from '../../src/domain/sms/text-number.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { Reach } from '../outbox/channels.ts';
import { digest, sign } from '../sealing/sign.ts';
import type { Services } from '../services.ts';
import type { NewBooking } from './booking-store.ts';
import { sealPerson } from './person.ts';
import type { Person } from './person.ts';
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
  services: Pick<Services, 'keyring' | 'random' | 'texter'>,
  { id, token, reference, form, locale }: Draft,
  state: NewBooking['state'],
): Promise<NewBooking> {
  const { keyring, random } = services;
  const reach = reachOf(services, form);
  return {
    id,
    state,
    sessionId: form.session,
    reference,
    tokenHash: await digest(token),
    tokenSealed: await sealToken(keyring, random, id, token),
    personSealed: await sealPerson(keyring, random, id, personOf(form)),
    keyId: keyring.id,
    contentMac: await sign(keyring.contentMac, canonical(form)),
    locale,
    party: form.party,
    hasEmail: reach.has_email === 1,
    hasText: reach.has_text === 1,
  };
}

function personOf(form: BookingForm): Person {
  return { ...form, withCode: form.code !== '' };
}

/** What the person of a form can be told by. Where nobody is texted nobody was asked, whatever a program posts. */
export function reachOf({ texter }: Pick<Services, 'texter'>, form: BookingForm): Reach {
  const canBeTexted = texter !== undefined && textNumberOf(form) !== undefined;
  return { has_email: form.email === '' ? 0 : 1, has_text: canBeTexted ? 1 : 0 };
}

/**
 * What makes two posts the same booking. The order of the wishes does not, nor whether the second would wait or has a code; a
 * party of one, no texts and no help are not told.
 */
export function canonical(form: BookingForm): string {
  const { session, name, email, phone, interpreter, needs, party, mayText, helped } = form;
  const more = [
    ...(party === 1 ? [] : [party]),
    ...(mayText ? ['mayText'] : []),
    ...(helped ? ['helped'] : []),
  ];
  return JSON.stringify([session, name, email, phone, interpreter, [...needs].sort(), ...more]);
}
