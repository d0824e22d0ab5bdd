import { expect, test } from 'vitest';
import { cancelBooking } from '../booking/cancel-booking.ts';
import { moveBooking } from '../booking/move-booking.ts';
import { messagesOf } from '../testing/books-and-rows.ts';
import { booked } from '../testing/booked.ts';
import { change, movedTo } from '../testing/changed-facts.ts';
import { deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import { makeTexting } from '../testing/make-texting.ts';
import type { TextingServices } from '../testing/make-texting.ts';

const phoneOnly = { email: '', mayText: 'yes' } as const;
const mailToo = { mayText: 'yes' } as const;
const example = 'Exempel - inget riktigt möte.';

/** Somebody booked, and told what there was to tell. */
async function told(typed: Parameters<typeof booked>[1], locale: 'sv' | 'ar' = 'sv') {
  const services = await makeTexting();
  const { id } = await booked(services, typed, locale);
  await deliverDue(services);
  const first = wordsOf(services);
  services.texts.length = 0;
  services.mails.length = 0;
  return { services, id, first };
}

function wordsOf({ texts }: TextingServices): string[] {
  return texts.map(({ text }) => text);
}

const toApplicant = ({ mails }: TextingServices) =>
  mails.filter(({ to }) => to === 'asa.pahittad@example.org');

test('whoever gave only a number and may be texted gets everything as texts', async () => {
  const { services, id, first } = await told(phoneOnly);
  expect(first).toEqual([
    `${example} Informationsmöte, tisdag 1 december kl. 09:30. Du har en plats. Har du inte bokat? Då har någon skrivit fel nummer.`,
  ]);
  services.pass(Date.parse('2026-11-30T15:00:00Z') - services.clock().getTime());
  await deliverDue(services);
  await cancelBooking(services, id);
  await deliverDue(services);
  expect(services.texts.map(({ to }) => to)).toEqual(['+46701740605', '+46701740605']);
  expect(wordsOf(services)).toEqual([
    `${example} Kom ihåg: Informationsmöte, tisdag 1 december kl. 09:30.`,
    `${example} Informationsmöte, tisdag 1 december kl. 09:30. Din plats är avbokad.`,
  ]);
  expect(toApplicant(services)).toEqual([]);
});

test('whoever also gave an address gets as texts only what comes unasked', async () => {
  const { services, id, first } = await told(mailToo);
  expect(first).toEqual([]);
  await change(services, movedTo);
  await deliverDue(services);
  expect(wordsOf(services)).toEqual([
    `${example} Ny tid: Informationsmöte, onsdag 2 december kl. 13:00. Din plats finns kvar.`,
  ]);
  expect(toApplicant(services)).toHaveLength(1);
  await cancelBooking(services, id);
  await deliverDue(services);
  expect(services.texts).toHaveLength(1);
  expect(toApplicant(services)).toHaveLength(2);
});

test('a session that is cancelled is told in the language of each', async () => {
  const { services } = await told(phoneOnly, 'ar');
  await change(services, { cancelled: true });
  await deliverDue(services);
  expect(wordsOf(services)).toEqual([expect.stringContaining('أُلغي: لقاء معلومات')]);
});

test('moving tells the new time, and takes back the reminders of the old one', async () => {
  const { services, id } = await told(phoneOnly);
  await change(services, {});
  expect(await moveBooking(services, id, 'kista-sv-2026-12-01')).toMatchObject({ ok: true });
  await change(services, movedTo);
  expect(await messagesOf(services.database, id)).toEqual([
    'applicantConfirmation accepted',
    'reminderDayBefore dropped',
    'reminderDayBefore planned',
    'reminderSameDay planned',
    'sessionMoved waiting',
    'unitRequest accepted',
  ]);
  expect(await services.count('message', `channel = 'text' AND kind LIKE 'unit%'`)).toBe(0);
});

test.each([
  ['who did not say so', { email: '' }],
  ['whose number is a landline', { ...phoneOnly, phone: '08-508 01 000' }],
  ['whose number is of another country', { ...phoneOnly, phone: '+358 40 1234567' }],
  ['who gave no number', { mayText: 'yes', phone: '' }],
] as const)('nobody is texted %s', async (_who, typed) => {
  const { services } = await told(typed);
  await change(services, { cancelled: true });
  await deliverDue(services);
  expect(services.texts).toEqual([]);
  expect(await services.count('message', `channel = 'text'`)).toBe(0);
});

test('where nobody is texted a tick changes nothing', async () => {
  const services = await makeServices();
  await booked(services, phoneOnly);
  expect(await services.count('booking', 'has_text = 1')).toBe(0);
  expect(await services.count('message', `channel = 'text'`)).toBe(0);
});
