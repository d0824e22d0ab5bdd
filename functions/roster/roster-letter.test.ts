import { expect, test } from 'vitest';
import { cancelBooking } from '../booking/cancel-booking.ts';
import { bookedAt } from '../booking/booking-store.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import { changeSession } from './change-session.ts';
import { rosterKeyOf } from './roster-key.ts';

const session = { id: 'kista-sv-2026-12-01', unit: 'kista' };

test('every mail to the unit about a session has the same link, and no mail to an applicant has it', async () => {
  const services = await makeServices();
  await book(services);
  await book(services);
  const [first] = await bookedAt(services.database, session.id);
  await deliverDue(services);
  await cancelBooking(services, first?.id ?? '');
  await deliverDue(services);
  await changeSession(services, session.id, 'cancel');
  await deliverDue(services);
  const url = `${services.settings.publicOrigin}/sv/enhet/${await rosterKeyOf(services, session)}/`;
  const toUnit = services.mails.filter(({ to }) => to === services.settings.bookingMailTo);
  const toOthers = services.mails.filter((mail) => !toUnit.includes(mail));
  expect(toUnit).toHaveLength(4);
  for (const { text, html } of toUnit) {
    expect(text).toContain(`${url}\n`);
    expect(html).toContain(url);
  }
  expect(toOthers.length).toBeGreaterThan(0);
  for (const { text } of toOthers) expect(text).not.toContain('/enhet/');
});
