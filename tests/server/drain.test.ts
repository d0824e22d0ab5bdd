import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { beginRequest } from './begin-request.ts';
import { bookAt, formOf, futureSession } from './book-at.ts';
import { makeRoot, startServer } from './running-server.ts';

const patience = { timeout: 60_000 };

/** A mail server that greets and then talks on for ever, so that a delivery takes as long as the client lets it. */
async function startEndlessMailServer(): Promise<{ url: string; connections: Socket[] }> {
  const connections: Socket[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      connections.push(socket);
      const talking = setInterval(() => socket.write('250-and so on\r\n'), 500);
      socket.once('close', () => clearInterval(talking));
    });
    socket.write('220 endless\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of connections) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return { url: `smtp://127.0.0.1:${address.port}`, connections };
}

test('a request that never comes whole does not keep the server from ending in order', async () => {
  const server = await startServer(await makeRoot([futureSession()]));
  await beginRequest(server.origin, 100);
  server.signal('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(server.output()).toContain('"event":"stopped"');
});

test('a mail server that never finishes does not keep the server from ending', async () => {
  const mailServer = await startEndlessMailServer();
  const server = await startServer(await makeRoot([futureSession()]), { SMTP_URL: mailServer.url });
  await bookAt(server.origin, formOf());
  await expect.poll(() => mailServer.connections.length, patience).toBeGreaterThan(0);
  server.signal('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(server.output()).toContain('"event":"drainCutShort"');
});

test('a request that never comes whole is let go while the server serves on', async () => {
  const server = await startServer(await makeRoot([futureSession()]));
  const { answer } = await beginRequest(server.origin, 100);
  await expect.poll(answer, patience).toContain('408 Request Timeout');
  expect((await bookAt(server.origin, formOf())).status).toBe(201);
});
