import { describe, expect, test } from 'vitest';
import { cancelBooking } from '../booking/cancel-booking.ts';
import { moveBooking } from '../booking/move-booking.ts';
import { syncSessions } from '../booking/sync-sessions.ts';
import { stopMail } from '../mail-stop/mail-stops.ts';
import { stopKeyMade } from '../mail-stop/stop-key.ts';
import { addressHash } from '../mail-stop/stop-token.ts';
import { booked } from '../testing/booked.ts';
import { applicant, farsta, first, mailsAfter, names } from '../testing/mails-after.ts';
import { deliverDue } from '../testing/make-outage.ts';
import { changeSession } from '../roster/change-session.ts';
import { makeServices } from '../testing/make-services.ts';
import { makeTexting } from '../testing/make-texting.ts';
import { testSession } from '../testing/test-catalogue.ts';

describe('the mail to the unit', () => {
  test.each(names.filter((name) => name !== 'the day before'))(
    'after %s is in Swedish, an example, and tells only the time in its subject',
    async (name) => {
      const { toUnit } = await mailsAfter(name, 'ar');
      expect(toUnit?.language).toBe('sv');
      expect(toUnit?.text.startsWith('Exempel – inget riktigt möte.')).toBe(true);
      expect(toUnit?.subject).toMatch(/^Exempel – [^.]+\. Informationsmöte, [^,]+ kl\. \d\d:\d\d$/);
    },
  );

  test('after moving has all it needs, and the time before', async () => {
    const { toUnit, reference } = await mailsAfter('moving', 'sv', { party: '2' });
    const needed = [reference, 'Åsa Påhittad', 'tisdag 8 december', 'Platser: 2'];
    for (const fact of [...needed, 'Förut: tisdag 1 december 2026 09:30'])
      expect(toUnit?.text).toContain(fact);
  });

  test('about a changed session lists those whom only the telephone reaches', async () => {
    const { toUnit } = await mailsAfter('a session that is cancelled', 'sv', { email: '' });
    expect(toUnit?.text).toContain('Ring dem:');
    expect(toUnit?.text).toContain('070-174 06 05');
    const { toUnit: other } = await mailsAfter('a session that is cancelled');
    expect(other?.text).not.toContain('070-174 06 05');
  });
});

test('whoever is texted is not among those to be phoned', async () => {
  const services = await makeTexting();
  await booked(services, { email: '', mayText: 'yes' });
  await changeSession(services, first.id, 'cancel');
  await deliverDue(services);
  const news = services.mails.find(({ text }) => text.includes('är inställt'));
  expect(news?.text).toContain('Vi mejlar eller sms:ar alla som har bokat.');
  expect(news?.text).not.toContain('Ring dem:');
});

test('a request that reaches the unit after the person has cancelled says so', async () => {
  const services = await makeServices();
  const { id } = await booked(services);
  await cancelBooking(services, id);
  await deliverDue(services);
  const texts = services.mails.filter(({ to }) => to !== applicant).map(({ text }) => text);
  expect(texts).toHaveLength(2);
  expect(texts.filter((text) => text.includes('avbokat efter det här'))).toHaveLength(1);
});

test('the unit that a person leaves is told of its own session, and the other of its own', async () => {
  const services = await makeServices({
    catalogue: {
      status: 'demo',
      generatedAt: '2026-11-23T00:00:00Z',
      sessions: [first, farsta],
      notices: [],
    },
  });
  const { id } = await booked(services);
  await deliverDue(services);
  services.mails.length = 0;
  await moveBooking(services, id, 'farsta');
  await deliverDue(services);
  const texts = services.mails.filter(({ to }) => to !== applicant).map(({ text }) => text);
  expect(texts.filter((text) => text.includes('Enhet: Jobbtorg Kista'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('Enhet: Jobbtorg Farsta'))).toHaveLength(1);
});

test('whoever wants no mail is named among those to phone when a session is cancelled', async () => {
  const services = await makeServices();
  await booked(services);
  const hash = await addressHash(await stopKeyMade(services), applicant);
  await services.database.batch([stopMail(hash, '2026-11-23T13:00:00.000Z')]);
  await syncSessions(services.database, [testSession({ cancelled: true })], services.clock());
  await deliverDue(services);
  const news = services.mails.find(({ text }) => text.includes('är inställt'));
  expect(news?.text).toMatch(/De här vill inte ha mejl från oss\. Ring dem:\s+- .*Åsa Påhittad/);
});
