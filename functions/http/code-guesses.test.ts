import { describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/strings.ts';
import { networkLimits } from '../guard/limits.ts';
import { postForm, postJson, wholeForm } from '../testing/post.ts';
import { testGuard } from '../testing/test-guard.ts';
import { mistypedOf, withCode } from '../testing/with-code.ts';

describe('guesses', () => {
  test('of one network are looked up a hundred times, and then nobody there is told anything of a code', async () => {
    const { services, app, code } = await withCode({ guard: await testGuard() });
    const wrong = await mistypedOf(services, code);
    const answers: number[] = [];
    for (let index = 0; index < networkLimits.code.points; index += 1)
      answers.push((await app.request(`/sv/k/${wrong}/`)).status);
    expect(new Set(answers)).toEqual(new Set([404]));
    const worn = await app.request(`/sv/k/${code}/`);
    expect(worn.status).toBe(429);
    expect(Number(worn.headers.get('Retry-After'))).toBeGreaterThan(0);
    const html = await worn.text();
    expect(html).toContain(translator('sv')('refusal.codeUnread'));
    expect(html).toContain('href="/sv/boka/"');
    expect(html).not.toContain('name="code"');
  });

  test('that are no code at all are not counted, and whoever sends a form without a code is not asked', async () => {
    const { app, code } = await withCode({ guard: await testGuard() });
    for (let index = 0; index < networkLimits.code.points; index += 1)
      await app.request('/sv/k/hello/');
    expect((await app.request(`/k/${code}/`)).status).toBe(200);
    for (let index = 0; index < networkLimits.code.points; index += 1)
      await app.request('/sv/k/K7M4PX/');
    const answer = await postForm(app, '/api/bookings', wholeForm());
    expect(answer.status).toBe(303);
  });

  test('with a form tell no more than those without', async () => {
    const { services, app, code } = await withCode({ guard: await testGuard() });
    for (let index = 0; index < networkLimits.code.points; index += 1)
      await app.request('/sv/k/K7M4PX/');
    const answer = await postForm(app, '/api/bookings', wholeForm({ code }));
    expect(answer.status).toBe(429);
    const html = await answer.text();
    expect(html).toContain(translator('sv')('refusal.codeUnread'));
    expect(html).not.toContain('name="code"');
    expect(await services.count('booking')).toBe(0);
  });

  test('of a whole network keep nobody from the answer to a form that was sent before', async () => {
    const { services, app, code } = await withCode({ guard: await testGuard() });
    const form = { ...wholeForm({ code }), requestId: crypto.randomUUID() };
    expect((await postJson(app, '/api/bookings', form)).status).toBe(201);
    for (let index = 0; index < networkLimits.code.points; index += 1)
      await app.request('/sv/k/K7M4PX/');
    expect((await postJson(app, '/api/bookings', form)).status).toBe(200);
    expect(await services.count('booking')).toBe(1);
  });

  test('a code that was used is told to a program as such', async () => {
    const { app, code } = await withCode();
    await postForm(app, '/api/bookings', wholeForm({ code }));
    const answer = await app.request(`/k/${code}/`, { headers: { Accept: 'application/json' } });
    expect(answer.status).toBe(410);
    expect(await answer.json()).toEqual({ reason: 'codeUsed' });
  });

  test('a code proves nothing to the guard: a form that must prove itself must do so with one', async () => {
    const { app, code } = await withCode({ guard: await testGuard() });
    const form = wholeForm({ code, comment: 'filled in by a program' });
    const answer = await postForm(app, '/api/bookings', form);
    expect(answer.status).toBe(428);
    expect(await answer.text()).toContain(`name="code" value="${code}"`);
  });
});
