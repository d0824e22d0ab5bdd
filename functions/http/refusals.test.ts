import { describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { networkLimits } from '../guard/limits.ts';
import { testGuard } from '../testing/test-guard.ts';
import { readSettings } from '../settings.ts';
import type { Services } from '../services.ts';
import { makeServices } from '../testing/make-services.ts';
import { postForm, postJson, wholeForm } from '../testing/post.ts';

const address = '/api/bookings';

async function makeApp(changes: Partial<Services> = {}) {
  const services = await makeServices(changes);
  return { services, app: createApp(services) };
}

describe('a post is refused as a whole', () => {
  const large = { name: 'a'.repeat(20_000) };
  const cases = [
    ['origin', 403, { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }, {}],
    ['type', 415, { 'Content-Type': 'multipart/form-data; boundary=x' }, {}],
    ['type', 415, { 'Content-Type': 'text/plain' }, {}],
    ['tooLarge', 413, {}, large],
    // The order of the checks: what is wrong first is what is told.
    [
      'origin',
      403,
      {
        Origin: 'https://evil.example',
        'Sec-Fetch-Site': 'cross-site',
        'Content-Type': 'text/plain',
      },
      large,
    ],
    ['type', 415, { 'Content-Type': 'text/plain' }, large],
  ] as const;

  test.each(cases)('%s, %i, to a browser in its language', async (_, status, headers, changes) => {
    const { app, services } = await makeApp();
    const referer = { Referer: 'http://127.0.0.1:8080/ar/boka/kista/' };
    const answer = await postForm(app, address, wholeForm(changes), { ...referer, ...headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toContain('text/html');
    expect(await answer.text()).toMatch(/[\u0600-\u06ff]/);
    expect(await services.count('booking')).toBe(0);
  });

  test.each(cases)('%s, %i, to a program', async (reason, status, headers, changes) => {
    const { app } = await makeApp();
    const answer = await postJson(app, address, wholeForm(changes), headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ reason });
  });

  test('however its length is told, when it is over 16 kB', async () => {
    const { app } = await makeApp();
    const half = new TextEncoder().encode('a'.repeat(9000));
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(half),
    });
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const init = { method: 'POST', body, headers, duplex: 'half' };
    expect((await app.request(address, init)).status).toBe(413);
  });
});

describe('too many posts', () => {
  test('from one network are put off, with what was typed; field errors come after', async () => {
    const guard = await testGuard();
    const { app } = await makeApp({ guard });
    for (let post = 1; post < networkLimits.unproven.points; post += 1) {
      await guard.count('unproven', '192.0.2.1');
    }
    expect((await postForm(app, address, wholeForm({ name: '' }))).status).toBe(422);
    const answer = await postForm(app, address, wholeForm());
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    const html = await answer.text();
    expect(html).toContain('value="Åsa Påhittad"');
    expect(html).toContain('name="ticket"');
    const json = await postJson(app, address, wholeForm());
    expect(json.status).toBe(429);
    expect(await json.json()).toEqual({ reason: 'tooMany' });
  });
});

describe('while the database is away', () => {
  const away = {
    batch: () => Promise.reject(new Error('The disk is gone, Åsa Påhittad.')),
    query: () => Promise.reject(new Error('The disk is gone.')),
    close: async () => {},
  };

  test('a browser gets its form back, with the dates of the catalogue', async () => {
    const services = await makeServices();
    const app = createApp({ ...services, database: away });
    const form = wholeForm();
    const answer = await postForm(app, address, form);
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(html).toContain('value="Åsa Påhittad"');
    expect(html).toContain('value="kista-sv-2026-12-01"');
    // The same id, so that sending it again can never be a second booking.
    expect(html).toContain(`value="${String(form['requestId'])}"`);
    expect(services.logLines.join('')).not.toContain('Påhittad');
  });

  test('feedback is given back as it was written', async () => {
    const services = await makeServices();
    const app = createApp({ ...services, database: away });
    const form = { message: 'Svårt att läsa.', email: '', locale: 'sv' };
    const answer = await postForm(app, '/api/feedback', form);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Svårt att läsa.</textarea>');
  });

  test('a program is told so, and every other page too', async () => {
    const services = await makeServices();
    const app = createApp({ ...services, database: away });
    const answer = await postJson(app, address, wholeForm());
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ reason: 'unavailable' });
    for (const path of ['/api/sessions', '/api/health', '/sv/boka/kista/', '/sv/bokning/abc/']) {
      expect((await app.request(path)).status).toBe(503);
    }
    expect((await app.request('/api/live')).status).toBe(200);
  });
});

describe('a demo that strangers can reach', () => {
  const PUBLIC_ORIGIN = 'https://demo.example.org';

  test('takes no bookings and says so before the form', async () => {
    const { app, services } = await makeApp({ settings: readSettings({ PUBLIC_ORIGIN }) });
    const answer = await postJson(app, address, wholeForm());
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({ reason: 'notOpen' });
    expect(await (await app.request('/sv/boka/kista/')).text()).toContain('inte öppen än');
    expect(await services.count('booking')).toBe(0);
  });

  test('takes them when its owner says so', async () => {
    const settings = readSettings({ PUBLIC_ORIGIN, DEMO_BOOKING: 'on' });
    const { app } = await makeApp({ settings });
    expect((await postJson(app, address, wholeForm())).status).toBe(201);
  });
});

test('the log of a booking holds no personal data, token, address or query', async () => {
  const { app, services } = await makeApp();
  const answer = await postForm(app, `${address}?name=Hemlig`, wholeForm());
  const location = answer.headers.get('Location') ?? '';
  await app.request(`${location}?q=Hemlig`);
  await postForm(app, address, wholeForm({ name: 'Påhittad www.example.org' }));
  const lines = services.logLines.join('');
  expect(lines).toContain('"route":"/api/bookings","status":303');
  expect(lines).toContain('/bokning/:token/","status":200');
  expect(lines).not.toMatch(/Påhittad|example\.org|70174|Hemlig|192\.0\.2/);
  expect(lines).not.toContain(location.split('/')[3]);
});
