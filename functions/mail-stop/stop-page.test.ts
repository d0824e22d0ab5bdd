import { describe, expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import { mailTranslator } from '../../src/i18n/strings.ts';
import { createApp } from '../app.ts';
import { cancelBooking } from '../booking/cancel-booking.ts';
import { messageStatesNow } from '../testing/message-states-now.ts';
import { readHealth } from '../health/health.ts';
import { statement } from '../storage/database.ts';
import { booked } from '../testing/booked.ts';
import { deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { postForm } from '../testing/post.ts';
import { typed } from '../testing/test-form.ts';

const hour = 60 * 60 * 1000;

/** The stop link in the last mail to an address, without its origin. */
function stopLinkTo(services: TestServices, address = typed.email): string {
  const mail = services.mails.findLast(({ to }) => to === address);
  return /\/\w+\/stopp\/[^/\s]+\//.exec(mail?.text ?? '')?.[0] ?? 'none';
}

/** An app with somebody booked and told of it. */
async function toldApp() {
  const services = await makeServices();
  const app = createApp(services);
  const { id, token } = await booked(services);
  await deliverDue(services);
  return { services, app, id, own: `/sv/bokning/${token}/`, link: stopLinkTo(services) };
}

const mailsTo = ({ mails }: TestServices, address = typed.email) =>
  mails.filter(({ to }) => to === address).length;

describe('the link in every mail to an applicant', () => {
  test.each(localeCodes)(
    'stands in text and HTML, and says what it does not do, in %s',
    async (locale) => {
      const services = await makeServices();
      const { id } = await booked(services, {}, locale);
      await deliverDue(services);
      await cancelBooking(services, id);
      await deliverDue(services);
      const mails = services.mails.filter(({ to }) => to === typed.email);
      expect(mails).toHaveLength(2);
      for (const { text, html } of mails) {
        expect(text).toContain(`/${locale}/stopp/`);
        expect(html).toContain(`/${locale}/stopp/`);
        expect(text).toContain(mailTranslator(locale)('stop.notCancelled'));
      }
    },
  );

  test('stands in no mail to the unit', async () => {
    const { services } = await toldApp();
    const toUnit = services.mails.filter(({ to }) => to !== typed.email);
    expect(toUnit.length).toBeGreaterThan(0);
    for (const { text, html } of toUnit) expect(text + html).not.toContain('/stopp/');
  });

  test('is the same in every mail to one address, in any spelling, and another for another address', async () => {
    const { services, link } = await toldApp();
    await booked(services, { email: 'ASA.Pahittad@example.org' });
    await booked(services, { email: 'bo@example.org' });
    await deliverDue(services);
    expect(stopLinkTo(services, 'ASA.Pahittad@example.org')).toBe(link);
    expect(stopLinkTo(services, 'bo@example.org')).not.toBe(link);
  });
});

describe('the page of the link', () => {
  test('changes nothing when it is looked at, by whatever scanner', async () => {
    const { app, services, link } = await toldApp();
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      const answer = await app.request(`${link}?action=stop`, { method });
      expect(answer.status).toBe(method === 'OPTIONS' ? 404 : 200);
    }
    expect(await services.count('mail_stop')).toBe(0);
  });

  test('says that no meeting is cancelled, before its button, and tells nothing of the booking', async () => {
    const { app, link, own } = await toldApp();
    const answer = await app.request(link);
    const html = await answer.text();
    expect(html.indexOf('Det avbokar inte något möte')).toBeGreaterThan(0);
    expect(html.indexOf('Det avbokar inte')).toBeLessThan(html.indexOf('<button'));
    expect(html).not.toMatch(/pahittad|Påhittad|kista/i);
    expect(html).not.toContain(own);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.headers.get('X-Robots-Tag')).toBe('noindex');
  });

  test('stops mail, says so, and lets it through again', async () => {
    const { app, services, link } = await toldApp();
    expect((await postForm(app, link, { action: 'stop' })).headers.get('Location')).toBe(link);
    expect((await postForm(app, link, { action: 'stop' })).status).toBe(303);
    expect(await services.count('mail_stop')).toBe(1);
    expect(await (await app.request(link)).text()).toContain('Vi skickar inga fler mejl');
    await postForm(app, link, { action: 'allow' });
    expect(await services.count('mail_stop')).toBe(0);
    await booked(services);
    await deliverDue(services);
    expect(mailsTo(services)).toBe(2);
  });

  test('does nothing from another site, nor what it does not know', async () => {
    const { app, services, link } = await toldApp();
    const evil = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    expect((await postForm(app, link, { action: 'stop' }, evil)).status).toBe(403);
    await postForm(app, link, { action: 'cancel' });
    await postForm(app, link, {});
    expect(await services.count('mail_stop')).toBe(0);
  });

  test.each([
    ['made up', () => '/sv/stopp/abc.def/'],
    ['without its signature', (link: string) => link.replace(/\.[^/]+/, '')],
    [
      'changed',
      (link: string) => link.replace(/(?<=stopp\/)./, (first) => (first === '_' ? '-' : '_')),
    ],
  ])('is not there for a link that is %s', async (_, change) => {
    const { app, services, link } = await toldApp();
    const wrong = change(link);
    expect((await app.request(wrong)).status).toBe(404);
    expect((await postForm(app, wrong, { action: 'stop' })).status).toBe(404);
    expect(await services.count('mail_stop')).toBe(0);
  });

  test('has no power over a booking, and a booking’s address none over mail', async () => {
    const { app, services, link, own } = await toldApp();
    const token = link.split('/')[3] ?? '';
    expect((await app.request(`/sv/bokning/${token}/`)).status).toBe(404);
    const bookingToken = own.split('/')[3] ?? '';
    expect((await app.request(`/sv/stopp/${bookingToken}/`)).status).toBe(404);
    expect(await services.count('booking', `state = 'booked'`)).toBe(1);
  });
});

describe('when mail is stopped', () => {
  async function stoppedApp() {
    const told = await toldApp();
    await postForm(told.app, told.link, { action: 'stop' });
    return told;
  }

  test('nothing more is sent there, of this booking or another; other addresses get theirs', async () => {
    const { services, id } = await stoppedApp();
    await cancelBooking(services, id);
    await booked(services, { email: 'Asa.Pahittad@Example.org' });
    await booked(services, { email: 'bo@example.org' });
    await deliverDue(services);
    expect(mailsTo(services)).toBe(1);
    expect(mailsTo(services, 'bo@example.org')).toBe(1);
    expect(await services.count('message', `state = 'stopped'`)).toBe(2);
    expect(await services.count('message', `state = 'waiting'`)).toBe(0);
  });

  test('my booking says so, at once, and to look there', async () => {
    const { app, own } = await stoppedApp();
    const html = await (await app.request(own)).text();
    expect(html).toContain('Vi skickar inte till din e-post.');
    expect(html).toContain('Titta på den här sidan innan du går.');
    expect(html).not.toContain('Vi har också skickat det till din e-post.');
  });

  test('what was not sent stays told as that, also when mail is let through again', async () => {
    const { app, services, link } = await stoppedApp();
    const { id } = await booked(services);
    await deliverDue(services);
    await postForm(app, link, { action: 'allow' });
    const states = await messageStatesNow(services, id);
    expect(states.applicant).toBe('stopped');
  });

  test('nobody is alarmed: health stays well and the operator is not told', async () => {
    const { services, id } = await stoppedApp();
    await cancelBooking(services, id);
    await deliverDue(services);
    services.pass(24 * hour);
    const health = await readHealth(services, async () => true);
    expect(health).toMatchObject({ ok: true });
    expect(health.warnings).not.toContain('messagesFailed');
  });

  test('only a hash is kept: the address stands nowhere', async () => {
    const { services } = await stoppedApp();
    const kept = await services.database.query(statement('SELECT * FROM mail_stop'));
    expect(JSON.stringify(kept)).not.toMatch(/asa|example/i);
    expect(services.logLines.join('')).not.toMatch(/asa|example\.org|stopp\/\w/i);
  });
});
