import { describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { makeActionToken } from '../booking/action-token.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { booked } from '../testing/booked.ts';
import { bookedApp, everything, tokenIn } from '../testing/booked-app.ts';
import { postForm, postJson } from '../testing/post.ts';
import { forgetBooking } from '../upkeep/forget-booking.ts';

// GET cancels (anchors, chapter 3).
describe('looking changes nothing', () => {
  const oddHeaders: Readonly<Record<string, string>>[] = [
    {},
    { Purpose: 'prefetch' },
    { 'Sec-Purpose': 'prefetch;prerender' },
    { 'X-Moz': 'prefetch' },
    { 'X-HTTP-Method-Override': 'POST' },
    { 'X-Method-Override': 'DELETE' },
    { 'Content-Type': 'application/x-www-form-urlencoded' },
    { 'User-Agent': 'Mozilla/5.0 (compatible; MSOffice 16; ms-office; SafeLinks)' },
    { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'navigate' },
    { Accept: 'application/json', Range: 'bytes=0-10' },
  ];
  const requests = ['GET', 'HEAD', 'OPTIONS'].flatMap((method) =>
    oddHeaders.flatMap((headers) =>
      (['avboka', 'byt-tid'] as const).map((page) => ({ method, headers, page })),
    ),
  );

  test(`${String(requests.length)} requests by scanners and prefetchers leave everything as it was`, async () => {
    const { app, services, id, own } = await bookedApp();
    const action = await makeActionToken(services.keyring, 'cancel', id);
    const before = await everything(services);
    for (const { method, headers, page } of requests) {
      const query = new URLSearchParams({ action, session: 'later', _method: 'POST' });
      await app.request(`${own}${page}/?${query.toString()}`, { method, headers });
    }
    expect(requests.length).toBeGreaterThanOrEqual(50);
    expect(await everything(services)).toBe(before);
  });
});

describe('cancelling', () => {
  test('is asked, with the warning before the button, and done by the button', async () => {
    const { app, services, own, cancel } = await bookedApp();
    const asked = await app.request(cancel);
    const html = await asked.text();
    expect(asked.headers.get('Cache-Control')).toBe('no-store');
    expect(asked.headers.get('X-Robots-Tag')).toBe('noindex');
    expect(html.indexOf('Vi berättar inte det här för din socialsekreterare')).toBeGreaterThan(0);
    expect(html.indexOf('socialsekreterare')).toBeLessThan(html.indexOf('<button'));
    const answer = await postForm(app, cancel, { action: tokenIn(html) });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe(own);
    const page = await (await app.request(own)).text();
    expect(page).toContain('Du har avbokat');
    expect(page).not.toContain('Du har en plats');
    expect(page).not.toContain('byt-tid');
    expect(await services.count('session', `id = 'kista-sv-2026-12-01' AND taken = 0`)).toBe(1);
  });

  test('twice is harmless and says the same', async () => {
    const { app, services, cancel } = await bookedApp();
    const action = tokenIn(await (await app.request(cancel)).text());
    const [first, again] = [
      await postForm(app, cancel, { action }),
      await postForm(app, cancel, { action }),
    ];
    expect([first.status, again.status]).toEqual([303, 303]);
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'));
    expect(await services.count('message', `kind = 'unitCancellation'`)).toBe(1);
    const asked = await app.request(cancel);
    expect([asked.status, asked.headers.get('Location')]).toEqual([
      303,
      first.headers.get('Location'),
    ]);
  });

  test('of a booking that is forgotten meanwhile says that there is none', async () => {
    const { services, id, cancel } = await bookedApp();
    const action = await makeActionToken(services.keyring, 'cancel', id);
    const [row] = await services.database.query(statement('SELECT reference FROM booking'));
    let isForgotten = false;
    const batch: Database['batch'] = async (statements) => {
      const isFirst = !isForgotten;
      isForgotten = true;
      if (isFirst)
        await forgetBooking({ ...services, dataDir: undefined }, String(row?.['reference']));
      return services.database.batch(statements);
    };
    const app = createApp({ ...services, database: { ...services.database, batch } });
    expect((await postForm(app, cancel, { action })).status).toBe(404);
    expect(await services.count('session', 'taken > 0')).toBe(0);
    expect(await services.count('message', `kind = 'unitCancellation'`)).toBe(0);
  });

  test('wakes the outbox', async () => {
    const { services, cancel } = await bookedApp();
    let woken = 0;
    const app = createApp({ ...services, wakeOutbox: () => (woken += 1) });
    const action = tokenIn(await (await app.request(cancel)).text());
    await postForm(app, cancel, { action });
    expect(woken).toBe(1);
  });

  test('after the meeting has begun is refused, and the page says so', async () => {
    const { app, services, cancel } = await bookedApp();
    const action = tokenIn(await (await app.request(cancel)).text());
    services.pass(Date.parse('2026-12-01T08:30:00Z') - services.clock().getTime());
    const answer = await postForm(app, cancel, { action });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Mötet har redan börjat');
    expect((await postJson(app, cancel, { action })).status).toBe(409);
    expect(await services.count('booking', `state = 'booked'`)).toBe(1);
  });
});

describe('a change without the token of its own form does nothing', () => {
  test.each(['none', 'empty', 'of the other action', 'of another booking', 'cut short'])(
    '(%s)',
    async (which) => {
      const { app, services, id, cancel } = await bookedApp();
      const stranger = await booked(services);
      const { keyring } = services;
      const right = await makeActionToken(keyring, 'cancel', id);
      const action = {
        none: undefined,
        empty: '',
        'of the other action': await makeActionToken(keyring, 'move', id),
        'of another booking': await makeActionToken(keyring, 'cancel', stranger.id),
        'cut short': right.slice(0, -2),
      }[which];
      const before = await everything(services);
      const answer = await postForm(app, cancel, { action });
      const html = await answer.text();
      expect(answer.status).toBe(403);
      expect(html).toContain('Tryck på knappen en gång till');
      expect(await everything(services)).toBe(before);
      // The page that comes back holds the right one.
      expect((await postForm(app, cancel, { action: tokenIn(html) })).status).toBe(303);
    },
  );

  test('nor with it from another site', async () => {
    const { app, services, cancel } = await bookedApp();
    const action = tokenIn(await (await app.request(cancel)).text());
    const evil = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    expect((await postForm(app, cancel, { action }, evil)).status).toBe(403);
    expect(await services.count('booking', `state = 'booked'`)).toBe(1);
  });
});

// Pages that expose contact data (anchors, chapter 3).
test('no page of a booking shows name or contact, and each is for nobody to keep or index', async () => {
  const { app, own, cancel, move } = await bookedApp();
  for (const path of [own, cancel, move]) {
    const answer = await app.request(path);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const html = await answer.text();
    expect(html).not.toMatch(/Påhittad|asa\.pahittad|174/);
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).not.toMatch(/jobbtorg/i);
    expect(html).toContain('Exempel – inget riktigt möte.');
  }
});

test('a wrong address is asked for in vain, whatever is done with it', async () => {
  const { app, services } = await bookedApp();
  const path = '/sv/bokning/AAAAAAAAAAAAAAAAAAAAAA/avboka/';
  expect((await app.request(path)).status).toBe(404);
  expect((await postForm(app, path, { action: 'x' })).status).toBe(404);
  expect((await postJson(app, path, { action: 'x' })).status).toBe(404);
  expect(services.logLines.join('')).not.toContain('AAAAAAAA');
});

test('the log names neither token nor booking', async () => {
  const { app, services, own, cancel } = await bookedApp();
  const action = tokenIn(await (await app.request(cancel)).text());
  await postForm(app, cancel, { action });
  const lines = services.logLines.join('');
  expect(lines).toContain('/bokning/:token/avboka/","status":303');
  expect(lines).not.toContain(own.split('/')[3]);
  expect(lines).not.toContain(action);
});
