import { failed } from '../../src/domain/result.ts';
import { placeBooking } from '../booking/place-booking.ts';
import { deliverNext } from '../outbox/deliver.ts';
import { makeServices } from './make-services.ts';
import type { TestServices } from './make-services.ts';
import { testForm } from './test-form.ts';
import type { typed } from './test-form.ts';

/** Sends all that is due now. */
export async function deliverDue(services: TestServices): Promise<void> {
  while (await deliverNext(services));
}

/** Books one seat, which must be there. */
export async function book(
  services: TestServices,
  changes: Parameters<typeof testForm>[0] = {},
): Promise<void> {
  const placed = await placeBooking(services, testForm(changes), 'sv');
  if (!placed.ok) throw new Error(placed.reason.reason);
}

/** Services whose relay has been in an outage since a booking was made: one message waits, unless told otherwise. */
export async function makeOutage(
  changes: Partial<typeof typed> = { email: '' },
): Promise<TestServices> {
  const services = await makeServices();
  services.relay.answer = failed('unreachable');
  await book(services, changes);
  return services;
}
