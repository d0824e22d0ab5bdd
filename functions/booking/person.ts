import * as z from 'zod/mini';
import { seal, unseal } from '../sealing/seal.ts';
import type { Keyring } from '../sealing/keyring.ts';
import type { RandomBytes } from '../random.ts';

/** All that is known about an applicant. Stored only sealed, as one value. */
const person = z.object({
  name: z.string(),
  email: z.string(),
  /** E.164, or empty. */
  phone: z.string(),
  /** Code of a language, or empty. */
  interpreter: z.string(),
  needs: z.array(z.string()),
  /** Whether the person said "you may text this number". Those who booked before that was asked did not. */
  mayText: z._default(z.boolean(), false),
  /** Whether somebody who helps filled in the form. */
  helped: z._default(z.boolean(), false),
  /** Whether a helping code was used. Which, is not known any more. */
  withCode: z._default(z.boolean(), false),
});

export type Person = z.infer<typeof person>;

function placeOf(bookingId: string) {
  return { column: 'booking.person_sealed', row: bookingId } as const;
}

export function sealPerson(
  keyring: Keyring,
  random: RandomBytes,
  bookingId: string,
  { name, email, phone, interpreter, needs, mayText, helped, withCode }: Person,
): Promise<string> {
  const all = { name, email, phone, interpreter, needs, mayText, helped, withCode };
  const text = JSON.stringify(all);
  return seal(keyring, random, placeOf(bookingId), text);
}

/** Whether the person wished for anything. Nothing else of what was sealed leaves this function. */
export async function hasWishes(
  keyring: Keyring,
  bookingId: string,
  sealed: string,
): Promise<boolean> {
  const { interpreter, needs } = await unsealPerson(keyring, bookingId, sealed);
  return interpreter !== '' || needs.length > 0;
}

export async function unsealPerson(
  keyring: Keyring,
  bookingId: string,
  sealed: string,
): Promise<Person> {
  return person.parse(JSON.parse(await unseal(keyring, placeOf(bookingId), sealed)));
}
