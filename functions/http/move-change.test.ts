import { describe, expect, test } from 'vitest';
import { booked } from '../testing/booked.ts';
import { bookedApp, everything, tokenIn } from '../testing/booked-app.ts';
import { brokenCounters } from '../testing/books-and-rows.ts';
import { postForm, postJson } from '../testing/post.ts';

describe('moving', () => {
  test('offers the sessions of the same unit first, then those of others, but not the one it has', async () => {
    const { app, move } = await bookedApp();
    const html = await (await app.request(move)).text();
    const offered = [...html.matchAll(/name="session" value="([^"]+)"/g)].map(([, id]) => id);
    expect(offered).toEqual(['one-seat', 'later', 'farsta']);
    expect(html.indexOf('socialsekreterare')).toBeLessThan(html.indexOf('<button'));
  });

  test('leads back to my booking, at the same address, with the new time', async () => {
    const { app, move, own } = await bookedApp();
    const action = tokenIn(await (await app.request(move)).text());
    const answer = await postForm(app, move, { action, session: 'later' });
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, own]);
    expect(await (await app.request(own)).text()).toContain('tisdag 8 december');
    // A double click.
    expect((await postForm(app, move, { action, session: 'later' })).status).toBe(303);
  });

  test.each([
    ['full', 'one-seat', 409],
    ['closed', 'closed', 409],
    ['cancelled', 'cancelled', 409],
    ['unknown', 'not-there', 409],
    ['required', '', 422],
  ])('to a session that is %s is refused with the other dates', async (reason, session, status) => {
    const { app, services, move } = await bookedApp();
    await booked(services, { session: 'one-seat' });
    const action = tokenIn(await (await app.request(move)).text());
    const before = await everything(services);
    const answer = await postForm(app, move, { action, session });
    const html = await answer.text();
    expect(answer.status).toBe(status);
    expect(html).toMatch(/<title>Fel: /);
    expect(html).toContain('id="refusal"');
    expect(html).toContain('value="later"');
    const json = await postJson(app, move, { action, session });
    expect([json.status, await json.json()]).toEqual([status, { reason }]);
    expect(await everything(services)).toBe(before);
  });

  test('a booking that was cancelled in another tab is told as it is now', async () => {
    const { app, services, move, cancel } = await bookedApp();
    const action = tokenIn(await (await app.request(move)).text());
    const cancelling = tokenIn(await (await app.request(cancel)).text());
    await postForm(app, cancel, { action: cancelling });
    const answer = await postForm(app, move, { action, session: 'later' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Du har avbokat');
    expect(await brokenCounters(services.database)).toEqual([]);
  });
});
