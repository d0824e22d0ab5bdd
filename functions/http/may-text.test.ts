import { expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { makeServices } from '../testing/make-services.ts';
import { makeTexting } from '../testing/make-texting.ts';
import { postForm, postJson, wholeForm } from '../testing/post.ts';

const address = '/api/bookings';
const phoneOnly = { email: '', mayText: 'yes' };

test('the form asks whether the number may be texted only where somebody would be', async () => {
  const form = async (services: Awaited<ReturnType<typeof makeServices>>) =>
    (await createApp(services).request('/sv/boka/kista/')).text();
  expect(await form(await makeTexting())).toContain('name="mayText"');
  expect(await form(await makeServices())).not.toContain('mayText');
});

test('a form that is given back keeps the tick', async () => {
  const app = createApp(await makeTexting());
  const answer = await postForm(app, address, wholeForm({ ...phoneOnly, name: '' }));
  expect(answer.status).toBe(422);
  expect(await answer.text()).toMatch(/name="mayText"[^>]*checked/);
});

test('the same form sent again is the same booking, and with another tick it is another', async () => {
  const app = createApp(await makeTexting());
  const form = wholeForm(phoneOnly);
  expect((await postJson(app, address, form)).status).toBe(201);
  expect((await postJson(app, address, form)).status).toBe(200);
  expect((await postJson(app, address, { ...form, mayText: '' })).status).toBe(409);
});

test.each([
  ['may be texted', {}, 'Vi skickar sms till dig om mötet.'],
  ['may not', { mayText: '' }, 'Vi kan inte skicka sms till dig.'],
  ['has a landline', { phone: '08-508 01 000' }, 'Vi kan inte skicka sms till dig.'],
])('my booking of somebody who %s says so', async (_who, typed, sentence) => {
  const app = createApp(await makeTexting());
  const booked = await postForm(app, address, wholeForm({ ...phoneOnly, ...typed }));
  const page = await app.request(booked.headers.get('Location') ?? '');
  expect(await page.text()).toContain(sentence);
});

test('when texts are switched off my booking says that none come', async () => {
  const services = await makeTexting();
  const booked = await postForm(createApp(services), address, wholeForm(phoneOnly));
  const without = createApp({ ...services, texter: undefined });
  const page = await without.request(booked.headers.get('Location') ?? '');
  expect(await page.text()).toContain('Vi kan inte skicka sms till dig.');
});
