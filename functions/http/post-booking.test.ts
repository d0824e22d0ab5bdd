import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createApp } from '../app.ts';
import type { Services } from '../services.ts';
import { makeServices } from '../testing/make-services.ts';
import { postForm, postJson, wholeForm } from '../testing/post.ts';

const address = '/api/bookings';

const bookedAnswer = z.strictObject({ reference: z.string(), manageUrl: z.string() });

async function makeApp(changes: Partial<Services> = {}) {
  const services = await makeServices(changes);
  return { services, app: createApp(services) };
}

function titleOf(html: string): string {
  return /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
}

describe('a booking', () => {
  test('sends a browser to the page of the booking', async () => {
    const { app, services } = await makeApp();
    const answer = await postForm(app, address, wholeForm({ locale: 'ar' }));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toMatch(/^\/ar\/bokning\/[\w-]{22}\/$/);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await services.count('booking', `locale = 'ar'`)).toBe(1);
  });

  test('gives a program the reference and the address', async () => {
    const { app } = await makeApp();
    const answer = await postJson(app, address, wholeForm());
    expect(answer.status).toBe(201);
    const told = bookedAnswer.parse(await answer.json());
    expect(told.reference).toMatch(/^\w{4}-\w{4}$/);
    expect(told.manageUrl).toMatch(/^http:\/\/127\.0\.0\.1:8080\/sv\/bokning\/[\w-]{22}\/$/);
  });

  test('sent twice gives the same answer twice', async () => {
    const { app, services } = await makeApp();
    const form = wholeForm();
    const [first, again] = [await postForm(app, address, form), await postForm(app, address, form)];
    expect(again.status).toBe(303);
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'));
    const json = wholeForm();
    const created = await postJson(app, address, json);
    const repeated = await postJson(app, address, json);
    expect([created.status, repeated.status]).toEqual([201, 200]);
    expect(await repeated.json()).toEqual(await created.json());
    expect(await services.count('booking')).toBe(2);
  });

  test('of the built page, without a form id, is taken too', async () => {
    const { app } = await makeApp();
    expect((await postForm(app, address, wholeForm({ requestId: undefined }))).status).toBe(303);
    expect((await postForm(app, address, wholeForm({ requestId: 'x' }))).status).toBe(303);
  });

  test.each([
    ['the nil id', '00000000-0000-0000-0000-000000000000'],
    ['the highest id', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
    ['an id of time', '01890a5d-ac96-774b-bcce-b302099a8057'],
  ])('with %s, which others may send too, is one of its own', async (_, requestId) => {
    const { app, services } = await makeApp();
    const [one, other] = [wholeForm({ requestId }), wholeForm({ requestId, name: 'Bo Påhittad' })];
    expect((await postForm(app, address, one)).status).toBe(303);
    expect((await postForm(app, address, other)).status).toBe(303);
    expect(await services.count('booking')).toBe(2);
    const html = await (await postForm(app, address, { ...one, name: '' })).text();
    expect(html).not.toContain(requestId);
    expect(html).toMatch(/name="requestId" value="[\da-f-]{36}"/);
  });

  test('wakes the outbox, and a refusal does not', async () => {
    let woken = 0;
    const { app } = await makeApp({ wakeOutbox: () => (woken += 1) });
    await postForm(app, address, wholeForm({ session: 'cancelled' }));
    expect(woken).toBe(0);
    await postForm(app, address, wholeForm());
    expect(woken).toBe(1);
  });
});

describe('the same form with another choice', () => {
  test('tells a browser where the booking is, and offers a fresh form', async () => {
    const { app } = await makeApp();
    const form = wholeForm();
    const first = await postForm(app, address, form);
    const answer = await postForm(app, address, { ...form, session: 'one-seat' });
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toContain(`href="${first.headers.get('Location') ?? ''}"`);
    expect(html).toContain('href="/sv/boka/kista/"');
    expect(html).not.toContain(`value="${String(form['requestId'])}"`);
  });

  test('tells a program only the reason', async () => {
    const { app } = await makeApp();
    const form = wholeForm();
    await postJson(app, address, form);
    const answer = await postJson(app, address, { ...form, session: 'one-seat' });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({ reason: 'reused' });
  });
});

describe('a form with errors', () => {
  const wrong = { name: '', email: 'åsa@', phone: '', session: '' };

  test('comes back to a browser with what was typed, and its title begins with the word for error', async () => {
    const { app, services } = await makeApp();
    const form = wholeForm({ ...wrong, email: '"><b>@example' });
    const answer = await postForm(app, address, form);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(titleOf(html)).toMatch(/^Fel: /);
    expect(html).toContain('id="errors"');
    expect(html).toContain('value="&quot;>&lt;b>@example"');
    expect(html).toMatch(/value="stepFree"[^>]*checked|checked[^>]*value="stepFree"/);
    expect(html).toContain(`value="${String(form['requestId'])}"`);
    expect(await services.count('booking')).toBe(0);
  });

  test.each(['', 'not-there'])(
    'that names no unit we know (%j) comes back on the page of its session',
    async (unit) => {
      const { app } = await makeApp();
      const answer = await postForm(app, address, wholeForm({ name: '', unit }));
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain('id="errors"');
      expect(html).toContain('name="unit" value="kista"');
    },
  );

  test('that names neither unit nor session is still a form with errors', async () => {
    const { app } = await makeApp();
    const answer = await postForm(app, address, wholeForm({ ...wrong, unit: '' }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(titleOf(html)).toMatch(/^Fel: /);
    expect(html).toContain('href="/sv/boka/"');
  });

  test('gives a program all errors as codes, in the order of the form', async () => {
    const { app } = await makeApp();
    const answer = await postJson(app, address, wholeForm(wrong));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({
      errors: [
        { field: 'session', code: 'required' },
        { field: 'name', code: 'required' },
        { field: 'email', code: 'invalid' },
      ],
    });
  });

  test('that is no form at all has no fields', async () => {
    const { app } = await makeApp();
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    for (const body of ['{', '[]', 'null', '"a"', '']) {
      const answer = await app.request(address, { method: 'POST', body, headers });
      expect(answer.status).toBe(422);
    }
  });
});

describe.each([
  ['full', 'one-seat'],
  ['closed', 'closed'],
  ['cancelled', 'cancelled'],
  ['unknown', 'not-there'],
])('a session that is %s', (reason, session) => {
  const fill = (app: Parameters<typeof postForm>[0]) =>
    postForm(app, address, wholeForm({ session: 'one-seat' }));

  test('gives the form back to a browser, with the next dates', async () => {
    const { app } = await makeApp();
    await fill(app);
    const answer = await postForm(app, address, wholeForm({ session }));
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(titleOf(html)).toMatch(/^Fel: /);
    expect(html).toContain('id="refusal"');
    expect(html).toContain('value="Åsa Påhittad"');
    expect(html).toContain('value="kista-sv-2026-12-01"');
  });

  test('gives a program the reason', async () => {
    const { app } = await makeApp();
    await fill(app);
    const answer = await postJson(app, address, wholeForm({ session }));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({ reason });
  });
});
