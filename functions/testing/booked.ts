import { placeBooking } from '../booking/place-booking.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { TestServices } from './make-services.ts';
import { testForm } from './test-form.ts';

export interface Booked {
  readonly id: string;
  readonly token: string;
  readonly reference: string;
}

/** Books, which must succeed, and tells under what identifier, token and reference. */
export async function booked(
  services: TestServices,
  changes: Parameters<typeof testForm>[0] = {},
  locale: Locale = 'sv',
): Promise<Booked> {
  const id = crypto.randomUUID();
  const placed = await placeBooking(services, testForm({ requestId: id, ...changes }), locale);
  if (!placed.ok) throw new Error(placed.reason.reason);
  const { token, reference } = placed.value;
  return { id, token, reference };
}
