import { describe, expect, test } from 'vitest';
import { translator } from '../src/i18n/strings.ts';
import { createApp } from './app.ts';
import { testGuard } from './testing/test-guard.ts';
import { readSettings } from './settings.ts';
import type { Services } from './services.ts';
import { makeServices } from './testing/make-services.ts';
import { postForm, postJson, wholeForm } from './testing/post.ts';

async function makeApp(changes: Partial<Services> = {}) {
  const services = await makeServices(changes);
  return { services, app: createApp(services) };
}

describe('the booking page', () => {
  test('is fresh at every visit, for one reader only and for no index', async () => {
    const { app } = await makeApp();
    const [one, other] = [
      await app.request('/sv/boka/kista/'),
      await app.request('/sv/boka/kista/'),
    ];
    const requestIds = await Promise.all(
      [one, other].map(
        async (page) => /name="requestId" value="([^"]+)"/.exec(await page.text())?.[1],
      ),
    );
    expect(one.headers.get('Cache-Control')).toBe('private, no-store');
    expect(one.headers.get('X-Robots-Tag')).toBe('noindex');
    expect(requestIds[0]).toMatch(/^[\da-f-]{36}$/);
    expect(requestIds[0]).not.toBe(requestIds[1]);
  });

  test('leads to itself in other languages', async () => {
    const { app } = await makeApp();
    const html = await (await app.request('/sv/boka/kista/')).text();
    expect(html).toContain('href="/en/boka/kista/"');
  });

  test('of a unit or language that does not exist is not answered', async () => {
    const { app } = await makeApp();
    expect((await app.request('/sv/boka/alfa/')).status).toBe(404);
    expect((await app.request('/xx/boka/kista/')).status).toBe(404);
  });

  test('answers HEAD without a body', async () => {
    const { app } = await makeApp();
    const answer = await app.request('/sv/boka/kista/', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });
});

describe('my booking', () => {
  async function booked(changes = {}) {
    const made = await makeApp();
    const answer = await postForm(made.app, '/api/bookings', wholeForm(changes));
    return { ...made, path: answer.headers.get('Location') ?? '' };
  }

  test('shows session and reference, never name or contact', async () => {
    const { app, path } = await booked();
    const answer = await app.request(path);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.headers.get('X-Robots-Tag')).toBe('noindex');
    expect(html).toMatch(/[3-9A-Y]{4}-[3-9A-Y]{4}/);
    expect(html).toContain('Jobbtorg Kista');
    expect(html).not.toMatch(/Påhittad|asa\.pahittad|174/);
  });

  test('is made to be printed, and so says that there are wishes but not which', async () => {
    const { app, path } = await booked({ interpreter: 'ar', needs: ['stepFree'] });
    const html = await (await app.request(path)).text();
    const t = translator('sv');
    expect(html).toContain(t('booked.wishes'));
    expect(html).not.toContain(t('need.stepFree'));
    expect(html).not.toContain(t('language.ar'));
    const none = await booked({ interpreter: '', needs: [] });
    expect(await (await none.app.request(none.path)).text()).not.toContain(t('booked.wishes'));
  });

  test('has a title that does not tell whose meeting it is', async () => {
    const { app, path } = await booked();
    const title = /<title>(.*?)<\/title>/.exec(await (await app.request(path)).text())?.[1];
    expect(title).toMatch(/^Exempel – [^.]+\. Informationsmöte, tisdag 1 december kl\. 09:30$/);
  });

  test('ends the day after the meeting, as if it had never been', async () => {
    const { app, path, services } = await booked();
    const untilMidnight = Date.parse('2026-12-01T22:59:59Z') - services.clock().getTime();
    services.pass(untilMidnight);
    expect((await app.request(path)).status).toBe(200);
    services.pass(1000);
    const ended = await app.request(path);
    const never = await app.request('/sv/bokning/AAAAAAAAAAAAAAAAAAAAAA/');
    expect([ended.status, never.status]).toEqual([404, 404]);
    expect(await ended.text()).toBe(await never.text());
  });
});

test('the sessions tell how many seats are left, and no more', async () => {
  const { app } = await makeApp();
  await postJson(app, '/api/bookings', wholeForm({ session: 'one-seat' }));
  const answer = await app.request('/api/sessions');
  expect(answer.headers.get('Cache-Control')).toMatch(/max-age=\d$/);
  expect(await answer.json()).toEqual({
    sessions: [
      { id: 'closed', seatsLeft: 10, state: 'closed' },
      { id: 'cancelled', seatsLeft: 10, state: 'cancelled' },
      { id: 'kista-sv-2026-12-01', seatsLeft: 10, state: 'open' },
      { id: 'one-seat', seatsLeft: 0, state: 'full' },
    ],
  });
});

describe('feedback', () => {
  const right = { message: 'Svårt att läsa.', email: 'bo.pahittad@example.org', locale: 'sv' };

  test('is stored sealed, with its message', async () => {
    const { app, services } = await makeApp();
    const answer = await postForm(app, '/api/feedback', right);
    expect(answer.status).toBe(201);
    expect(await answer.text()).toContain('Tack');
    expect(await services.count('feedback', `sealed NOT LIKE '%Svårt%'`)).toBe(1);
    expect(await services.count('message', `kind = 'accessibilityFeedback'`)).toBe(1);
  });

  test('with errors comes back as it was written', async () => {
    const { app } = await makeApp();
    const answer = await postForm(app, '/api/feedback', { ...right, email: 'bo@' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('Svårt att läsa.');
    expect(html).toMatch(/<title>Fel: /);
    const json = await postJson(app, '/api/feedback', { ...right, message: 'a'.repeat(2001) });
    expect(json.status).toBe(422);
    expect(await json.json()).toEqual({ errors: [{ field: 'message', code: 'tooLong' }] });
  });

  test('is limited, with its own count', async () => {
    const { app } = await makeApp({ guard: await testGuard() });
    for (let post = 0; post < 20; post += 1) {
      expect((await postForm(app, '/api/feedback', right)).status).toBe(201);
    }
    const refused = await postForm(app, '/api/feedback', right);
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain(right.message);
    expect((await postForm(app, '/api/bookings', wholeForm())).status).toBe(303);
  });

  test('is refused from other origins, and taken where booking is not open', async () => {
    const settings = readSettings({ PUBLIC_ORIGIN: 'https://demo.example.org' });
    const { app } = await makeApp({ settings });
    const evil = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    expect((await postForm(app, '/api/feedback', right, evil)).status).toBe(403);
    expect((await postForm(app, '/api/feedback', right)).status).toBe(201);
  });
});

describe('every answer', () => {
  const paths = ['/api/live', '/api/sessions', '/sv/boka/kista/', '/sv/bokning/x/', '/not-there'];

  test.each(paths)('of %s carries the headers of safety', async (path) => {
    const { app } = await makeApp();
    const { headers } = await app.request(path);
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Permissions-Policy')).toContain('camera=()');
    expect(headers.get('Strict-Transport-Security')).toBeNull();
  });

  test('asks for https where the site has it', async () => {
    const settings = readSettings({ PUBLIC_ORIGIN: 'https://boka.example.org' });
    const { app } = await makeApp({ settings });
    const { headers } = await app.request('/api/live');
    expect(headers.get('Strict-Transport-Security')).toContain('max-age=');
  });
});
