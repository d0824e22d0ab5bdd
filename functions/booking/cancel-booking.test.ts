import { expect, test } from 'vitest';
import { succeeded } from '../../src/domain/result.ts';
import { booked } from '../testing/booked.ts';
import { brokenCounters, messagesOf } from '../testing/books-and-rows.ts';
import { deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import { cancelBooking } from './cancel-booking.ts';

test('cancelling frees the seat and tells unit and applicant', async () => {
  const services = await makeServices();
  const { id } = await booked(services, { session: 'one-seat' });
  await deliverDue(services);
  expect(await cancelBooking(services, id)).toEqual(succeeded({ isRepeat: false }));
  expect(await services.count('session', `id = 'one-seat' AND taken = 0`)).toBe(1);
  expect(await services.count('booking', `state = 'cancelled' AND sequence = 1`)).toBe(1);
  expect(await messagesOf(services.database, id)).toEqual([
    'applicantCancellation waiting',
    'applicantConfirmation accepted',
    'reminderDayBefore dropped',
    'unitCancellation waiting',
    'unitRequest accepted',
  ]);
  await booked(services, { session: 'one-seat' });
});

// "Cancelled" shown though nothing was deleted (anchors, chapter 3).
test('ten cancellations at once of one booking are one, and all say so', async () => {
  const services = await makeServices();
  await booked(services);
  const { id } = await booked(services);
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => cancelBooking(services, id)));
  expect(outcomes.filter((one) => one.ok && !one.value.isRepeat)).toHaveLength(1);
  expect(outcomes.filter((one) => one.ok && one.value.isRepeat)).toHaveLength(9);
  expect(await services.count('message', `kind = 'unitCancellation'`)).toBe(1);
  expect(await services.count('session', 'taken = 1')).toBe(1);
});

test('without e-mail only the unit is told', async () => {
  const services = await makeServices();
  const { id } = await booked(services, { email: '' });
  await cancelBooking(services, id);
  expect(await messagesOf(services.database, id)).toEqual([
    'unitCancellation waiting',
    'unitRequest waiting',
  ]);
});

test('once the meeting has begun nothing is cancelled', async () => {
  const services = await makeServices();
  const { id } = await booked(services);
  services.pass(Date.parse('2026-12-01T08:30:00Z') - services.clock().getTime());
  expect(await cancelBooking(services, id)).toEqual({ ok: false, reason: 'started' });
  expect(await services.count('booking', `state = 'booked'`)).toBe(1);
  services.pass(-1);
  expect(await cancelBooking(services, id)).toMatchObject({ ok: true });
  expect(await brokenCounters(services.database)).toEqual([]);
});

test('what the applicant has not been sent yet is not sent after cancelling', async () => {
  const services = await makeServices();
  const { id } = await booked(services);
  await cancelBooking(services, id);
  await deliverDue(services);
  services.pass(14 * 24 * 3_600_000);
  await deliverDue(services);
  const toApplicant = services.mails.filter(({ to }) => to === 'asa.pahittad@example.org');
  expect(toApplicant.map(({ calendar }) => calendar?.method)).toEqual(['CANCEL']);
});
