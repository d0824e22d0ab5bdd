import { describe, expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import { cancelBooking } from '../booking/cancel-booking.ts';
import { placeBooking } from '../booking/place-booking.ts';
import { syncSessions } from '../booking/sync-sessions.ts';
import { lineKinds } from '../outbox/message-kinds.ts';
import type { LineKind } from '../outbox/message-kinds.ts';
import { fullId, fullSession, hour } from '../testing/full-session.ts';
import { deliverDue } from '../testing/make-outage.ts';
import { testSession } from '../testing/test-catalogue.ts';
import { testForm } from '../testing/test-form.ts';

const waiter = 'bo.pahittad@example.org';
const moved = { startsAt: '2026-12-02T08:30:00Z', endsAt: '2026-12-02T10:00:00Z' };
const listEnd = Date.parse('2026-11-30T18:00:00Z');

/** The last mail to somebody who waited, after what makes a kind of it. */
async function mailOf(kind: LineKind, locale: Locale = 'sv', party = '1') {
  const { services, holders, pass } = await fullSession();
  const form = testForm({ wait: '1', email: waiter, name: 'Bo Påhittad', party });
  const placed = await placeBooking(services, form, locale);
  const change = (changes: object) =>
    syncSessions(
      services.database,
      [testSession({ seats: 2, ...changes }), testSession({ id: 'other', ...moved })],
      services.clock(),
    );
  if (kind === 'offer' || kind === 'offerEnded') {
    for (const { id } of holders) await cancelBooking(services, id);
  }
  if (kind === 'offerEnded') await pass(24 * hour);
  if (kind === 'waitEnded') await pass(listEnd - services.clock().getTime());
  if (kind === 'waitCancelled') await change({ cancelled: true });
  if (kind === 'waitMoved') await change({ ...moved, closesAt: '2026-12-02T06:30:00Z' });
  await deliverDue(services);
  const mails = services.mails.filter(({ to }) => to === waiter);
  return { mail: mails.at(-1), mails, token: placed.ok ? placed.value.token : '' };
}

describe.each(lineKinds)('the mail of %s', (kind) => {
  test.each(localeCodes)('in %s begins as an example and repeats nothing typed', async (locale) => {
    const { mail } = await mailOf(kind, locale);
    const words = translator(locale)('example.notice');
    expect(mail?.text.startsWith(words)).toBe(true);
    expect(mail?.subject.startsWith(words)).toBe(true);
    expect(mail?.subject).not.toMatch(/jobbtorg|kista|väntelista/i);
    const said = JSON.stringify({ ...mail, to: '' });
    expect(said).not.toMatch(/Påhittad|bo\.pahittad|174 ?06 ?05/);
    expect(mail?.text).not.toMatch(/\{\{/);
  });

  test('is the only news that is sent, and has no calendar entry: there is no seat', async () => {
    const { mails } = await mailOf(kind);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.calendar).toBeUndefined();
  });

  test('says that the social services are not told, in other languages in Swedish too', async () => {
    const { mail } = await mailOf(kind, 'so');
    expect(mail?.html).toMatch(/<p lang="sv" dir="ltr">[^<]*socialsekreterare/);
  });
});

test('an offer says until when by date and clock, for how many seats, and where to answer', async () => {
  const { mail, token } = await mailOf('offer');
  expect(mail?.text).toContain('Svara senast tisdag 24 november kl. 13:00.');
  expect(mail?.text).toContain('En plats har blivit ledig');
  expect(mail?.text).toContain(`/sv/bokning/${token}/`);
  const pair = await mailOf('offer', 'sv', '2');
  expect(pair.mail?.text).toContain('2 platser har blivit lediga');
});

test.each(['offerEnded', 'waitEnded', 'waitCancelled'] as const)(
  '%s comes with the next dates, and where to book one',
  async (kind) => {
    const { mail, token } = await mailOf(kind);
    expect(mail?.text).toContain('Du har ingen plats på det här mötet.');
    expect(mail?.text).toMatch(/^- (tisdag 8|onsdag 2) december 2026/m);
    expect(mail?.text).toContain('/sv/boka/kista/');
    expect(mail?.text).not.toContain(token);
  },
);

test('a session that is moved is told with the time it had, and that the turn is kept', async () => {
  const { mail } = await mailOf('waitMoved');
  expect(mail?.text).toContain('Du står kvar på väntelistan.');
  expect(mail?.text).toContain('Förut var det tisdag 1 december 2026 kl. 09:30.');
});

test('an offer of a session that is moved is told again, with its time to answer', async () => {
  const { services, holders } = await fullSession();
  await placeBooking(services, testForm({ wait: '1', email: waiter }), 'sv');
  for (const { id } of holders.slice(0, 1)) await cancelBooking(services, id);
  const session = testSession({ id: fullId, seats: 2, ...moved, closesAt: moved.startsAt });
  await syncSessions(services.database, [session], services.clock());
  await deliverDue(services);
  const mails = services.mails.filter(({ to }) => to === waiter);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain('Vi håller fortfarande plats åt dig.');
  expect(mails[0]?.text).toContain('Svara senast tisdag 24 november kl. 13:00.');
});
