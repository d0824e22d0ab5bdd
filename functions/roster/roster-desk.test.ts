import { describe, expect, test } from 'vitest';
import { textOf } from '../../tests/built/html-tree.ts';
import { placeBooking } from '../booking/place-booking.ts';
import type { Services } from '../services.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { makeUnit, rosterSession } from '../../tests/unit/make-unit.ts';
import { testForm, typed } from '../testing/test-form.ts';
import { rosterKeyOf } from './roster-key.ts';

describe('we have these', () => {
  test('marks what the page showed, and not what came since', async () => {
    const unit = await makeUnit();
    await book(unit.services);
    await unit.logIn();
    const fields = await unit.fieldsOf(`${unit.path}sedda/`, unit.path);
    unit.services.pass(1000);
    await book(unit.services, { name: 'Bo Påhittad', email: 'bo@example.org' });
    expect((await unit.post(`${unit.path}sedda/`, fields)).status).toBe(303);
    const rows = (await unit.page(unit.path))
      .querySelectorAll('tbody tr')
      .map((row) => textOf(row));
    expect(rows.map((row) => row.startsWith('Ny: '))).toEqual([false, true]);
    expect(rows[0]).toContain('ni har bokningen');
  });
});

describe('a person who was phoned', () => {
  test('is ticked off with the time, in the table to take along too, and can be put back', async () => {
    const unit = await makeUnit();
    await book(unit.services, { email: '' });
    await unit.logIn();
    const cancel = `${unit.path}stall-in/`;
    await unit.press(cancel, {}, cancel);
    const listed = async () =>
      (await unit.page(unit.path))
        .querySelectorAll('li')
        .filter((item) => item.querySelector('form') !== null)
        .map((item) => textOf(item));
    const table = async () => (await unit.get(`${unit.path}lista.csv`)).text();
    expect(await listed()).toEqual([expect.stringMatching(/^Åsa Påhittad.*Uppringd$/)]);
    expect((await unit.press(`${unit.path}uppringd/`, {}, unit.path)).status).toBe(303);
    expect(await listed()).toEqual([
      expect.stringMatching(/^Åsa Påhittad.*måndag 23 november kl./),
    ]);
    expect(await table()).toMatch(/"";"2026-11-23 \d\d:\d\d"\r\n$/);
    await unit.press(`${unit.path}inte-uppringd/`, {}, unit.path);
    expect(await listed()).toEqual([expect.stringMatching(/Uppringd$/)]);
    expect(await table()).toMatch(/"ja";""\r\n$/);
  });
});

describe('closing and cancelling', () => {
  test('a closed session takes no more bookings until it is opened again', async () => {
    const unit = await makeUnit();
    await unit.logIn();
    await unit.press(`${unit.path}stang/`, {}, unit.path);
    const states = async () =>
      (await (await unit.app.request('/api/sessions')).text()).match(/"state":"closed"/g);
    expect(await states()).toHaveLength(2);
    await expect(book(unit.services)).rejects.toThrow('closed');
    expect(textOf(await unit.page(unit.path))).toContain('Ni har stängt mötet');
    await unit.press(`${unit.path}oppna/`, {}, unit.path);
    expect(await states()).toHaveLength(1);
    await book(unit.services);
  });

  test('cancelling asks first, then tells everyone in their language and lists whom to phone', async () => {
    const unit = await makeUnit();
    await book(unit.services);
    await book(unit.services, { name: 'Bo Påhittad', email: '', phone: '070-174 06 06' });
    await placeBooking(unit.services, testForm({ email: 'cy@example.org' }), 'en');
    await unit.logIn();
    const at = `${unit.path}stall-in/`;
    expect(textOf(await unit.page(at))).toContain('3 har bokat');
    expect(await unit.services.count('session', 'unit_cancelled_at IS NOT NULL')).toBe(0);
    await unit.press(at, {}, at);
    await deliverDue(unit.services);
    const mails = unit.services.mails.filter(({ text }) => /inställt|cancelled/.test(text));
    const { bookingMailTo } = unit.services.settings;
    expect(new Map(mails.map(({ to, language }) => [to, language]))).toEqual(
      new Map([
        [typed.email, 'sv'],
        ['cy@example.org', 'en'],
        [bookingMailTo, 'sv'],
      ]),
    );
    expect(mails).toHaveLength(3);
    const page = await unit.page(unit.path);
    expect(textOf(page)).toContain('inställt');
    const toPhone = page.querySelectorAll('.notice.wrong li').map((item) => textOf(item));
    expect(toPhone).toHaveLength(1);
    expect(toPhone[0]).toMatch(/^Bo Påhittad, 070-174 06 06/);
    const sessions = await (await unit.app.request('/api/sessions')).text();
    expect(sessions).toContain(`"id":"${rosterSession.id}","seatsLeft":7,"state":"cancelled"`);
  });
});

describe('nothing happens', () => {
  test('by looking: GET and HEAD of every address change nothing and send nothing', async () => {
    const unit = await makeUnit();
    await book(unit.services);
    await unit.logIn();
    const before = JSON.stringify(await everything(unit.services));
    const below = [
      '',
      'kod/',
      'sedda/',
      'uppringd/',
      'inte-uppringd/',
      'stang/',
      'oppna/',
      'stall-in/',
      'ny-lank/',
      'logga-ut/',
      'lista.csv',
    ];
    for (const place of ['/sv/enhet/', ...below.map((one) => unit.path + one)]) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const headers = { Cookie: unit.cookie(), Purpose: 'prefetch' };
        await unit.app.request(place, { method, headers });
      }
    }
    expect(JSON.stringify(await everything(unit.services))).toBe(before);
  });

  test('when another site posts, or the page was made for another session or login', async () => {
    const unit = await makeUnit();
    await unit.logIn();
    const tokenOf = async (place: string) =>
      (await unit.fieldsOf(unit.path + place, unit.path))['action'] ?? '';
    const [toClose, toLeave] = [await tokenOf('stang/'), await tokenOf('logga-ut/')];
    const evil = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    const close = `${unit.path}stang/`;
    const other = `/sv/enhet/${await rosterKeyOf(unit.services, { id: 'one-seat', unit: 'kista' })}/stang/`;
    const statuses = [
      await unit.post(close, { action: toClose }, evil),
      await unit.post(close, { action: toLeave }),
      await unit.post(close, { action: '' }),
      await unit.post(close, {}),
      await unit.post(other, { action: toClose }),
    ].map(({ status }) => status);
    unit.forget();
    statuses.push((await unit.post(close, { action: toClose })).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403]);
    expect(await unit.services.count('session', 'unit_closed_at IS NOT NULL')).toBe(0);
  });
});

test('every answer is kept by nobody, indexed by nobody, and titled without names', async () => {
  const unit = await makeUnit();
  await book(unit.services);
  await unit.logIn();
  const places = ['', 'stall-in/', 'ny-lank/', 'lista.csv', 'kod/x/'].map((one) => unit.path + one);
  for (const place of ['/sv/enhet/', '/sv/enhet/x/', ...places]) {
    const answer = await unit.get(place);
    expect(answer.headers.get('Cache-Control'), place).toBe('no-store');
    expect(answer.headers.get('X-Robots-Tag'), place).toBe('noindex');
    const html = await answer.text();
    if (place.endsWith('.csv')) continue;
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1], place).toMatch(/Exempel – [^<]*$/);
    expect(html, place).toMatch(/<main><p class="notice look">.*?Exempel – /s);
  }
  const log = unit.services.logLines.join('');
  for (const secret of [
    'Påhittad',
    '174',
    unit.path,
    unit.lastCode(),
    unit.cookie(),
    '@example.org',
  ]) {
    expect(log).not.toContain(secret);
  }
});

test('the list can be taken along as a table of those who are coming', async () => {
  const unit = await makeUnit();
  await book(unit.services);
  await unit.logIn();
  const answer = await unit.get(`${unit.path}lista.csv`);
  expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('Content-Disposition')).toBe(
    'attachment; filename="lista-2026-12-01.csv"',
  );
  expect([...new Uint8Array(await answer.clone().arrayBuffer()).slice(0, 3)]).toEqual([
    0xef, 0xbb, 0xbf,
  ]);
  expect(await answer.text()).toContain(
    '"Åsa Påhittad";"070-174 06 05";"asa.pahittad@example.org"',
  );
});

/** All that the database holds. */
async function everything({ database }: Services) {
  const tables = ['session', 'booking', 'message', 'roster_code', 'roster_secret'];
  return Promise.all(
    tables.map((table) => database.query({ sql: `SELECT * FROM ${table}`, values: {} })),
  );
}
