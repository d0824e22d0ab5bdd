import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { beginRequest } from './begin-request.ts';
import { bookAt, formOf, futureSession } from './book-at.ts';
import { startMailServer } from './mail-server.ts';
import { makeRoot, startServer } from './running-server.ts';
import { storedRows } from './stored-rows.ts';

const patience = { timeout: 30_000 };
const booked = z.object({ manageUrl: z.string() });

test('a booking made while the mail server is down is delivered after a restart, and its page is the same', async () => {
  const gone = await startMailServer();
  await gone.close();
  const root = await makeRoot([futureSession()]);
  const first = await startServer(root, { SMTP_URL: gone.url });
  const answer = await bookAt(first.origin, formOf());
  const { pathname } = new URL(booked.parse(await answer.json()).manageUrl);
  await expect.poll(() => first.output(), patience).toContain('"problem":"unreachable"');
  expect(await first.stop()).toBe(0);
  expect(first.output()).toContain('"event":"stopped"');

  const mailServer = await startMailServer(gone.port);
  const second = await startServer(root, { SMTP_URL: mailServer.url });
  await expect.poll(() => mailServer.accepted, patience).toHaveLength(2);
  const page = await fetch(second.origin + pathname);
  expect(page.status).toBe(200);
  const unsent = `SELECT count(*) AS count FROM message WHERE state NOT IN ('accepted', 'planned')`;
  await expect.poll(() => storedRows(root, unsent), patience).toEqual([{ count: 0 }]);
});

test('a request that has begun when the server is asked to end is still answered', async () => {
  const root = await makeRoot([futureSession()]);
  const server = await startServer(root);
  const body = JSON.stringify(formOf());
  const { socket, answer } = await beginRequest(server.origin, Buffer.byteLength(body));
  server.signal('SIGTERM');
  await expect.poll(() => server.output(), patience).toContain('"event":"draining"');
  socket.write(body);
  await expect.poll(answer, patience).toContain('201 Created');
  expect(await server.ended).toBe(0);
  expect(await storedRows(root, 'SELECT count(*) AS count FROM booking')).toEqual([{ count: 1 }]);
});

test('a wrong setting stops the start and is named without its value', async () => {
  const root = await makeRoot([futureSession()]);
  const server = await startServer(root, { BOOKING_KEY: 'hemligt', GUARD: 'maybe' });
  expect(await server.ended).toBe(1);
  expect(server.output()).toMatch(/^Wrong settings:\n {2}BOOKING_KEY: [^]*GUARD: on or off\n$/);
  expect(server.output()).not.toContain('hemligt');
});

test('a restart with another key is refused before anything is touched, and with the first one it goes on', async () => {
  const root = await makeRoot([futureSession()]);
  const [BOOKING_KEY, other] = ['A'.repeat(43), 'B'.repeat(43)];
  const first = await startServer(root, { BOOKING_KEY });
  expect((await bookAt(first.origin, formOf())).status).toBe(201);
  expect(await first.stop()).toBe(0);
  const refused = await startServer(root, { BOOKING_KEY: other });
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toMatch(/^BOOKING_KEY is not the key/);
  expect(refused.output()).not.toMatch(/[AB]{20}/);
  const again = await startServer(root, { BOOKING_KEY });
  expect(await again.stop()).toBe(0);
});
