import { describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { cancelBooking } from '../booking/cancel-booking.ts';
import { everything, tokenIn } from '../testing/booked-app.ts';
import { fullId, fullSession, hour } from '../testing/full-session.ts';
import { deliverDue } from '../testing/make-outage.ts';
import { postForm, postJson, wholeForm } from '../testing/post.ts';

/** An app with a full session, and what a browser does there. */
async function fullApp() {
  const full = await fullSession();
  const app = createApp(full.services);
  return { ...full, app, free: () => free(full) };
}

async function free({ services, holders }: Awaited<ReturnType<typeof fullSession>>) {
  const holder = holders.shift();
  if (holder) await cancelBooking(services, holder.id);
}

/** Somebody who waits, and the addresses of their booking. */
async function waitingApp() {
  const full = await fullApp();
  const waiting = await full.wait();
  const own = `/sv/bokning/${waiting.token}/`;
  const page = async (path = own) => (await full.app.request(path)).text();
  return { ...full, waiting, own, answer: `${own}svara/`, leaving: `${own}sluta-vanta/`, page };
}

/** The hidden fields of the form for waiting, as a browser posts them. */
function fieldsOfWaiting(html: string): [string, string][] {
  const form = /<form id="wait".*?<\/form>/s.exec(html)?.[0] ?? '';
  const hidden = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)];
  return hidden.map(([, name = '', value = '']) => [name, value]);
}

describe('a full session', () => {
  test('offers to wait with what was typed, without script, and leads to my booking', async () => {
    const { app, services } = await fullApp();
    const refused = await postForm(app, '/api/bookings', wholeForm({ session: fullId }));
    expect(refused.status).toBe(409);
    const fields = fieldsOfWaiting(await refused.text());
    expect(Object.fromEntries(fields)).toMatchObject({ wait: '1', session: fullId, locale: 'sv' });
    const answer = await postForm(app, '/api/bookings', Object.fromEntries(fields));
    expect(answer.status).toBe(303);
    const own = await (await app.request(answer.headers.get('Location') ?? '')).text();
    expect(own).toContain('Du står på väntelistan');
    expect(own).toContain('Vi berättar inte för din socialsekreterare');
    expect(own).not.toContain('Du har en plats<');
    expect(await services.count('booking', `state = 'waiting'`)).toBe(1);
    const again = await postForm(app, '/api/bookings', Object.fromEntries(fields));
    expect(again.headers.get('Location')).toBe(answer.headers.get('Location'));
  });

  test('asks whoever gave no e-mail for one, and says so when they wait without', async () => {
    const { app } = await fullApp();
    const refused = await postForm(app, '/api/bookings', wholeForm({ email: '' }));
    const html = await refused.text();
    expect(html).toContain('Då behöver vi din e-post');
    expect(html).not.toContain('id="wait"');
    const waiting = await postForm(app, '/api/bookings', wholeForm({ email: '', wait: '1' }));
    expect(waiting.status).toBe(409);
    expect(await waiting.text()).toContain('för du gav ingen e-post');
  });

  test('whose list has ended offers no waiting', async () => {
    const { app, services } = await fullApp();
    services.pass(Date.parse('2026-11-30T18:00:00Z') - services.clock().getTime());
    const refused = await postForm(app, '/api/bookings', wholeForm({ wait: '1' }));
    expect(refused.status).toBe(409);
    expect(await refused.text()).not.toContain('id="wait"');
  });

  test('answers a program that waits with 202, and a repeat with the same', async () => {
    const { app, free } = await fullApp();
    const form = wholeForm({ wait: '1' });
    const answer = await postJson(app, '/api/bookings', form);
    expect(answer.status).toBe(202);
    const body = (await answer.json()) as object;
    expect(body).toMatchObject({ state: 'waiting' });
    expect(Object.keys(body).sort()).toEqual(['manageUrl', 'reference', 'state']);
    const again = await postJson(app, '/api/bookings', form);
    expect([again.status, await again.json()]).toEqual([200, body]);
    await free();
    const offered = await postJson(app, '/api/bookings', { ...form, wait: '' });
    expect(await offered.json()).toMatchObject({ state: 'offered' });
    const other = await postJson(app, '/api/bookings', { ...form, name: 'Bo Påhittad' });
    expect([other.status, await other.json()]).toEqual([409, { reason: 'reused' }]);
  });
});

describe('my booking while I wait', () => {
  test('says until when an offer holds, and asks with two buttons', async () => {
    const { free, page, answer } = await waitingApp();
    await free();
    const html = await page();
    expect(html).toContain('Svara senast tisdag 24 november kl. 13:00');
    expect(html.match(/<button/g)).toHaveLength(2);
    expect(html).toContain(`action="${answer}"`);
    expect(html.indexOf('Det är inte en ansökan om pengar')).toBeLessThan(html.indexOf('<button'));
    expect(html).not.toMatch(/Påhittad|pahittad|174 06 05/);
    expect(await page(answer)).toBe(html);
  });

  test.each([
    ['yes', 'booked', 'Du har en plats'],
    ['no', 'left', 'Du väntar inte längre'],
  ] as const)('answering %s makes it %s, once', async (yesOrNo, state, words) => {
    const { app, free, page, own, answer, waiting, stateOf } = await waitingApp();
    await free();
    const action = tokenIn(await page());
    const posted = await postForm(app, answer, { action, answer: yesOrNo });
    expect([posted.status, posted.headers.get('Location')]).toEqual([303, own]);
    expect(await page()).toContain(words);
    await postForm(app, answer, { action, answer: yesOrNo });
    expect(await stateOf(waiting)).toBe(state);
  });

  test('an answer too late is told, and what is true then', async () => {
    const { app, free, page, answer, services } = await waitingApp();
    await free();
    const action = tokenIn(await page());
    services.pass(24 * hour);
    const late = await postForm(app, answer, { action, answer: 'yes' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Tiden att svara är slut');
    expect((await app.request(answer)).status).toBe(303);
    expect(await services.count('message', `kind = 'offerEnded'`)).toBe(1);
  });

  test('neither yes nor no, or with the token of something else, answers nothing', async () => {
    const { app, free, page, answer, leaving, waiting, stateOf } = await waitingApp();
    const leave = tokenIn(await page(leaving));
    await free();
    const action = tokenIn(await page());
    for (const fields of [
      { action },
      { action, answer: 'maybe' },
      { action: leave, answer: 'yes' },
    ]) {
      expect((await postForm(app, answer, fields)).status).toBe(403);
    }
    expect(await stateOf(waiting)).toBe('offered');
  });

  test('leaving the list is asked first, and done by the button', async () => {
    const { app, page, own, leaving, waiting, stateOf } = await waitingApp();
    const html = await page(leaving);
    expect(html).toContain('Vill du lämna väntelistan?');
    expect(await stateOf(waiting)).toBe('waiting');
    const answer = await postForm(app, leaving, { action: tokenIn(html) });
    expect(answer.headers.get('Location')).toBe(own);
    expect(await stateOf(waiting)).toBe('left');
    expect((await app.request(leaving)).headers.get('Location')).toBe(own);
  });

  test('whoever leaves after accepting is told that the seat is theirs', async () => {
    const { app, free, page, leaving, waiting, accept, stateOf } = await waitingApp();
    const action = tokenIn(await page(leaving));
    await free();
    await accept(waiting);
    const answer = await postJson(app, leaving, { action });
    expect([answer.status, await answer.json()]).toEqual([409, { reason: 'accepted' }]);
    expect(await stateOf(waiting)).toBe('booked');
  });

  // GET cancels (anchors, chapter 3).
  test('looking at it changes nothing, by whatever method and with whatever in the address', async () => {
    const { app, free, services, page, own, answer, leaving } = await waitingApp();
    await free();
    await deliverDue(services);
    const action = tokenIn(await page());
    const before = await everything(services);
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      for (const path of [own, answer, leaving]) {
        const query = new URLSearchParams({ action, answer: 'yes', _method: 'POST' });
        await app.request(`${path}?${query.toString()}`, { method });
      }
    }
    expect(await everything(services)).toBe(before);
  });

  test('cannot be cancelled or moved like a booking', async () => {
    const { app, own } = await waitingApp();
    for (const path of ['avboka', 'byt-tid']) {
      expect((await app.request(`${own}${path}/`)).headers.get('Location')).toBe(own);
    }
  });
});
