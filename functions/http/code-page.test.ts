import { describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/strings.ts';
import { parseHtml, textOf } from '../../tests/built/html-tree.ts';
import { createApp } from '../app.ts';
import { readSettings } from '../settings.ts';
import { booked } from '../testing/booked.ts';
import { everything } from '../testing/booked-app.ts';
import type { TestServices } from '../testing/make-services.ts';
import { postForm, postJson, wholeForm } from '../testing/post.ts';
import { testCatalogue } from '../testing/test-catalogue.ts';
import { mistypedOf, withCode } from '../testing/with-code.ts';

const day = 24 * 60 * 60 * 1000;

/** What a page with a form or a field for a code shows. */
function seenIn(html: string) {
  const tree = parseHtml(html);
  const values = (selector: string) =>
    tree.querySelectorAll(selector).map((one) => one.getAttributeValue('value'));
  return {
    title: textOf(tree.querySelector('title')),
    text: textOf(tree),
    alert: textOf(tree.querySelector('[role="alert"]')),
    code: values('input[name="code"]'),
    locale: values('input[name="locale"]'),
    unit: values('input[name="unit"]'),
    interpreter: values('select[name="interpreter"] option[selected]'),
  };
}

describe('a code that can be used', () => {
  test('opens the form in its language, with unit and interpreter filled in and the code in it', async () => {
    const { app, code } = await withCode();
    const answer = await app.request(`/k/${code}/`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    expect(answer.headers.get('X-Robots-Tag')).toContain('noindex');
    const html = await answer.text();
    const page = seenIn(html);
    expect(page).toMatchObject({
      title: translator('ti')('share.subject'),
      code: [code],
      locale: ['ti'],
      unit: ['kista'],
      interpreter: ['so'],
      alert: '',
    });
    expect(page.text).toContain(translator('ti')('code.filled'));
    expect(html).toContain(`href="/en/k/${code}/"`);
  });

  test('opens it in another language too, and is not lost by that', async () => {
    const { app, code } = await withCode();
    const page = seenIn(await (await app.request(`/en/k/${code}/`)).text());
    expect(page).toMatchObject({ code: [code], locale: ['en'], interpreter: ['so'] });
  });

  test('is used by nothing that only looks', async () => {
    const { services, app, code } = await withCode();
    const before = await everything(services);
    for (let index = 0; index < 20; index += 1) await app.request(`/k/${code}/`);
    expect(await everything(services)).toBe(before);
    expect(await services.count('helping_code', 'used = 0')).toBe(1);
  });

  test('books, is kept through a mistake, and stands nowhere in the log', async () => {
    const { services, app, code } = await withCode();
    const form = wholeForm({ code, helped: 'yes', email: '' });
    const wrong = await postForm(app, '/api/bookings', { ...form, name: '' });
    expect(wrong.status).toBe(422);
    const given = seenIn(await wrong.text());
    expect(given.code).toEqual([code]);
    expect(given.title).toBe(`Fel: ${translator('sv')('share.subject')}`);
    expect((await postForm(app, '/api/bookings', form)).status).toBe(303);
    const again = await postForm(app, '/api/bookings', form);
    expect(again.status).toBe(303);
    expect(await services.count('booking')).toBe(1);
    await app.request(`/sv/k/?kod=${code}`);
    await app.request(`/k/${code}`);
    expect(services.logLines.join('')).not.toContain(code);
    expect(services.logLines.join('')).toContain('/k/');
  });

  test('is found as it is typed, by the address of its form', async () => {
    const { app, code } = await withCode();
    const typed = encodeURIComponent(` ${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase());
    const answer = await app.request(`/ar/k/?kod=${typed}`);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe(`/ar/k/${code}/`);
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
  });

  test('whose unit has no sessions any more leads to the list of units', async () => {
    const { services, code } = await withCode();
    const empty = { ...services, catalogue: { ...testCatalogue, sessions: [] } };
    const answer = await createApp(empty).request(`/k/${code}/`);
    expect(answer.headers.get('Location')).toBe('/ti/boka/');
  });

  test('does not open what is not open', async () => {
    const settings = readSettings({ PUBLIC_ORIGIN: 'https://demo.example.org', HOST: '0.0.0.0' });
    const { app, code } = await withCode({ settings });
    expect(seenIn(await (await app.request(`/k/${code}/`)).text()).alert).toContain(
      translator('ti')('refusal.notOpen'),
    );
  });
});

describe('a code that cannot be used says why, and the form still works', () => {
  test('when it is used', async () => {
    const { services, app, code } = await withCode();
    await booked(services, { code });
    const answer = await app.request(`/k/${code}/`);
    expect(answer.status).toBe(410);
    const page = seenIn(await answer.text());
    expect(page.alert).toContain(translator('ti')('refusal.codeUsed'));
    expect(page).toMatchObject({ code: [], unit: ['kista'], interpreter: ['so'] });
  });

  test('when it has ended, before and after it is removed', async () => {
    const { services, app, code } = await withCode();
    services.pass(15 * day);
    const answer = await app.request(`/k/${code}/`);
    expect(answer.status).toBe(410);
    expect(seenIn(await answer.text())).toMatchObject({ code: [], unit: ['kista'] });
    await services.database.batch([{ sql: 'DELETE FROM helping_code', values: {} }]);
    const later = await app.request(`/ar/k/${code}/`);
    expect(later.status).toBe(410);
    const html = await later.text();
    expect(seenIn(html).alert).toContain(translator('ar')('refusal.codeExpired'));
    expect(html).toContain('href="/ar/boka/"');
  });

  test.each([
    ['with another last character', mistypedOf],
    ['with too few characters', async (_: TestServices, code: string) => code.slice(1)],
    ['with a character that no code has', async () => 'K7M4P0'],
    ['that is something else', async () => '%3Cb%3E%F0%9F%98%80%22'],
  ])('when it is mistyped: one %s', async (_what, mistyped) => {
    const { services, app, code } = await withCode();
    const typed = await mistyped(services, code);
    for (const address of [`/so/k/${typed}/`, `/so/k/?kod=${typed}`]) {
      const first = await app.request(address);
      const answer =
        first.status === 302 ? await app.request(first.headers.get('Location') ?? '') : first;
      expect(answer.status).toBe(404);
      const html = await answer.text();
      expect(seenIn(html).alert).toContain(translator('so')('refusal.codeMistyped'));
      expect(html).toContain('name="kod"');
      expect(html).toContain('href="/so/boka/"');
      expect(html).not.toContain('<b>');
    }
  });

  test.each(['codeUsed', 'codeExpired', 'codeMistyped'] as const)(
    'also to whoever sends the form: %s',
    async (reason) => {
      const { services, app, code } = await withCode();
      if (reason === 'codeUsed') await booked(services, { code });
      if (reason === 'codeExpired')
        await services.database.batch([{ sql: 'DELETE FROM helping_code', values: {} }]);
      const sent = reason === 'codeMistyped' ? await mistypedOf(services, code) : code;
      const form = wholeForm({ code: sent, locale: 'ti', name: 'Amina Påhittad' });
      const answer = await postForm(app, '/api/bookings', form);
      expect(answer.status).toBe(409);
      const html = await answer.text();
      const page = seenIn(html);
      expect(page.alert).toContain(translator('ti')(`refusal.${reason}`));
      expect(page.code).toEqual([]);
      expect(html).toContain('value="Amina Påhittad"');
      const json = await postJson(app, '/api/bookings', form);
      expect(json.status).toBe(409);
      expect(await json.json()).toEqual({ reason });
      // What the page gives back books.
      const again = await postForm(app, '/api/bookings', { ...form, code: undefined });
      expect(again.status).toBe(303);
    },
  );
});
