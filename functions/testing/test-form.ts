import { parseBookingForm } from '../../src/domain/booking/form.ts';
import type { BookingForm } from '../../src/domain/booking/form.ts';

/** What a person who can be booked types. All invented; numbers of telephones are reserved for fiction (PTS). */
export const typed = {
  session: 'kista-sv-2026-12-01',
  unit: 'kista',
  name: 'Åsa Påhittad',
  email: 'asa.pahittad@example.org',
  phone: '070-174 06 05',
  interpreter: 'ar',
  needs: ['stepFree'],
  locale: 'sv',
};

/** A checked form, of another form id each time unless told. */
export function testForm(
  changes: Partial<typeof typed> & {
    requestId?: string;
    party?: string;
    mayText?: 'yes';
    wait?: string;
    code?: string;
    helped?: 'yes';
  } = {},
): BookingForm {
  const parsed = parseBookingForm({ requestId: crypto.randomUUID(), ...typed, ...changes });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason));
  return parsed.value;
}
