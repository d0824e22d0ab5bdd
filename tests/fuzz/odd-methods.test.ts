import { expect, test } from 'vitest';
import { watchedApp } from './watched-app.ts';

// What Node's parser stops before us reaches us on workerd.

const names = Object.getOwnPropertyNames(Object.prototype);

test.each(names)(
  'a method called %s reaches no prototype, also as the first of all requests',
  async (method) => {
    const { app, faultLines } = await watchedApp();
    const before = Reflect.ownKeys(Object.prototype);
    const answer = await app.fetch(new Request('http://127.0.0.1:8080/', { method }));
    expect(answer.status).toBe(404);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
    expect((await app.request('/api/live')).status).toBe(200);
    expect(faultLines).toEqual([]);
  },
);

test('a body is counted, whatever length its sender tells', async () => {
  const { app, rows } = await watchedApp();
  const before = await rows();
  const body = JSON.stringify({ name: 'a'.repeat(100_000) });
  const headers = { 'Content-Type': 'application/json', 'Content-Length': '10' };
  const answer = await app.request('/api/bookings', { method: 'POST', headers, body });
  expect(answer.status).toBe(413);
  expect(await rows()).toEqual(before);
});
