import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readHelpingCode } from '../../src/domain/booking/helping-code.ts';
import { localeCodes } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import { attributeOf, parseHtml, textOf } from '../../tests/built/html-tree.ts';
import { createApp } from '../app.ts';
import { networkLimits } from '../guard/limits.ts';
import { readSettings } from '../settings.ts';
import { makeServices } from '../testing/make-services.ts';
import { postForm, postJson } from '../testing/post.ts';
import { testGuard } from '../testing/test-guard.ts';

const chosen = { unit: 'kista', locale: 'ti', interpreter: 'ti' };
const made = z.object({ code: z.string(), address: z.string(), validUntil: z.string() });

test('a code is made for unit, language and interpreter, and shown once with its address and last day', async () => {
  const services = await makeServices();
  const answer = await postForm(createApp(services), '/api/codes', chosen);
  expect(answer.status).toBe(201);
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  const html = await answer.text();
  const [, code = ''] = /<p class="code"><bdi dir="ltr">(.*?)<\/bdi>/.exec(html) ?? [];
  expect(code).toMatch(/^\w{3} \w{3}$/);
  const text = textOf(parseHtml(html));
  expect(text).toContain(`/k/${String(readHelpingCode(code))}`);
  for (const told of ['Jobbtorg Kista', 'tigrinska', 'måndag 7 december 2026', 'ingen anmälan'])
    expect(text).toContain(told);
  expect(await services.count('helping_code', 'used = 0')).toBe(1);
});

test('a program gets the code, its address and when it ends', async () => {
  const services = await makeServices();
  const answer = await postJson(createApp(services), '/api/codes', chosen);
  expect(answer.status).toBe(201);
  const { code, address, validUntil } = made.parse(await answer.json());
  expect(address).toBe(`${services.settings.publicOrigin}/k/${code}/`);
  expect(validUntil).toBe('2026-12-07T23:00:00.000Z');
});

test.each(localeCodes)('what is sent with a code tells nothing, in %s', async (locale) => {
  const app = createApp(await makeServices());
  const html = await (await postForm(app, '/api/codes', { ...chosen, locale })).text();
  const t = translator(locale);
  const hrefs = parseHtml(html)
    .querySelectorAll('a')
    .map((link) => attributeOf(link, 'href'))
    .filter((href) => /^(?:sms|mailto):/.test(href));
  expect(hrefs).toHaveLength(2);
  for (const href of hrefs) {
    const query = new URLSearchParams(href.slice(href.indexOf('?')));
    const address = /https?:\S+/.exec(query.get('body') ?? '')?.[0] ?? '';
    expect(query.get('body')).toBe(t('share.text', { address }));
    expect(new URL(address).pathname).toMatch(/^\/k\/\w{6}\/$/);
    expect(query.get('subject') ?? t('share.subject')).toBe(t('share.subject'));
  }
});

test('what was not chosen is asked for, and what was chosen is kept', async () => {
  const services = await makeServices();
  const app = createApp(services);
  const answer = await postForm(app, '/api/codes', { ...chosen, unit: '' });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('<title>Fel: ');
  const tree = parseHtml(html);
  expect(textOf(tree.querySelector('#unit-error'))).toBe('Välj ett jobbtorg.');
  expect(tree.querySelectorAll('option[selected]').map(textOf)).toEqual(['tigrinska', 'tigrinska']);
  const json = await postJson(app, '/api/codes', { unit: 'x', locale: 'xx', interpreter: '9' });
  expect(json.status).toBe(422);
  expect(await json.json()).toEqual({
    errors: ['unit', 'locale', 'interpreter'].map((field) => ({ field, code: 'invalid' })),
  });
  expect(await services.count('helping_code')).toBe(0);
});

test('only our own pages make codes, and only where booking is open', async () => {
  const services = await makeServices();
  const app = createApp(services);
  const other = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://example.org' };
  expect((await postForm(app, '/api/codes', chosen, other)).status).toBe(403);
  const settings = readSettings({ PUBLIC_ORIGIN: 'https://demo.example.org', HOST: '0.0.0.0' });
  const closedServices = await makeServices({ settings });
  const closed = createApp(closedServices);
  const answer = await postForm(closed, '/api/codes', chosen);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain(translator('sv')('refusal.notOpen'));
  expect(await closedServices.count('helping_code')).toBe(0);
  expect(await services.count('helping_code')).toBe(0);
});

test('one network makes as many codes as an office needs, and no more', async () => {
  const services = await makeServices({ guard: await testGuard() });
  const app = createApp(services);
  for (let index = 0; index < networkLimits.newCode.points; index += 1) {
    expect((await postJson(app, '/api/codes', chosen)).status).toBe(201);
  }
  const refused = await postForm(app, '/api/codes', chosen);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await services.count('helping_code')).toBe(networkLimits.newCode.points);
});
