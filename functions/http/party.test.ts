import { expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { makeServices } from '../testing/make-services.ts';
import { postForm, postJson, wholeForm } from '../testing/post.ts';

const address = '/api/bookings';

test('a session that is full for two gives the form back with the tick', async () => {
  const app = createApp(await makeServices());
  const answer = await postForm(app, address, wholeForm({ session: 'one-seat', party: '2' }));
  const html = await answer.text();
  expect(answer.status).toBe(409);
  expect(html).toContain('bara en plats kvar');
  expect(html).toMatch(/name="party"[^>]*checked/);
  const json = await postJson(app, address, wholeForm({ session: 'one-seat', party: '2' }));
  expect(await json.json()).toEqual({ reason: 'fullForTwo' });
});
