import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { failed, succeeded } from '../../../src/domain/result.ts';
import { parseBodyTemplate } from './body-template.ts';
import { openHttpProvider } from './http.ts';
import type { HttpProvider } from './http.ts';

const message = {
  id: '3f0e6f5e-8d1c-4c52-9c3d-0f4f6b1d2a11',
  to: '+46701740605',
  text: 'Informationsmöte, tisdag 1 december kl. 09:30.',
};

interface Received {
  readonly method: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A provider on loopback that answers every request in one way. */
async function startProvider(answer: (response: ServerResponse) => void) {
  const received: Received[] = [];
  const listener: RequestListener = (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      received.push({ method: request.method, headers: request.headers, body });
      answer(response);
    });
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  onTestFinished(close);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return { url: `http://127.0.0.1:${address.port}/sms`, received, close };
}

function providerAt(url: string, changes: Partial<HttpProvider> = {}): HttpProvider {
  const body = parseBodyTemplate('from=Infomote&to={{to}}&message={{text}}');
  if (!body) throw new Error('A template was expected.');
  return { url, method: 'POST', headers: {}, body, ...changes };
}

function answering(status: number, headers: Record<string, string> = {}) {
  return startProvider((response) => response.writeHead(status, headers).end('{}'));
}

test('a text is sent as the settings describe the provider, with an identifier that stays', async () => {
  const { url, received } = await answering(200);
  const headers = { Authorization: 'Basic c2VjcmV0', 'X-Reference': 'text {{id}}' };
  const texter = openHttpProvider(providerAt(url, { method: 'PUT', headers }));
  expect(await texter.send(message)).toEqual(succeeded(undefined));
  expect(await texter.send(message)).toEqual(succeeded(undefined));
  expect(received).toHaveLength(2);
  for (const request of received) {
    expect(request.method).toBe('PUT');
    expect(request.headers).toMatchObject({
      authorization: 'Basic c2VjcmV0',
      'x-reference': `text ${message.id}`,
      'idempotency-key': message.id,
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(Object.fromEntries(new URLSearchParams(request.body))).toEqual({
      from: 'Infomote',
      to: message.to,
      message: message.text,
    });
  }
});

test('a provider with a name of its own for the identifier gets that', async () => {
  const { url, received } = await answering(201);
  await openHttpProvider(providerAt(url, { headers: { 'idempotency-key': '"{{id}}"' } })).send(
    message,
  );
  expect(received[0]?.headers['idempotency-key']).toBe(`"${message.id}"`);
});

test.each([200, 201, 202, 204])('an answer of %i has accepted the text', async (status) => {
  const { url } = await answering(status);
  expect(await openHttpProvider(providerAt(url)).send(message)).toEqual(succeeded(undefined));
});

test.each([
  [400, 'refused'],
  [413, 'refused'],
  [422, 'refused'],
  [401, 'unreachable'],
  [402, 'unreachable'],
  [403, 'unreachable'],
  [404, 'unreachable'],
  [409, 'unreachable'],
  [429, 'unreachable'],
  [500, 'unreachable'],
  [503, 'unreachable'],
] as const)(
  'an answer of %i means that the provider or the text is %s',
  async (status, problem) => {
    const { url } = await answering(status);
    expect(await openHttpProvider(providerAt(url)).send(message)).toEqual(failed(problem));
  },
);

test('a redirection is not followed: a number goes nowhere but to the provider', async () => {
  const elsewhere = await answering(200);
  const { url } = await answering(307, { Location: elsewhere.url });
  expect(await openHttpProvider(providerAt(url)).send(message)).toEqual(failed('unreachable'));
  expect(elsewhere.received).toHaveLength(0);
});

test('a provider that never answers is unreachable when the time is up', async () => {
  const { url, received } = await startProvider(() => {});
  const texter = openHttpProvider(providerAt(url), 100);
  expect(await texter.send(message)).toEqual(failed('unreachable'));
  expect(received).toHaveLength(1);
});

test('a provider that cuts off before its answer is unreachable', async () => {
  const { url } = await startProvider((response) => response.destroy());
  expect(await openHttpProvider(providerAt(url)).send(message)).toEqual(failed('unreachable'));
});

test('a provider that cuts off after its code has accepted the text', async () => {
  const { url } = await startProvider((response) => {
    response.writeHead(200, { 'Content-Length': '1000' });
    response.write('{', () => response.destroy());
  });
  expect(await openHttpProvider(providerAt(url)).send(message)).toEqual(succeeded(undefined));
});

// Left at once: without it the connection would hang on until memory is tidied.
test(
  'a provider whose answer has no end is left, and holds nothing up',
  { timeout: 3000 },
  async () => {
    const hungUp = Promise.withResolvers<undefined>();
    const { url } = await startProvider((response) => {
      response
        .on('close', () => hungUp.resolve(undefined))
        .writeHead(200)
        .write('{');
    });
    expect(await openHttpProvider(providerAt(url)).send(message)).toEqual(succeeded(undefined));
    await hungUp.promise;
  },
);

test('a provider that is gone is unreachable', async () => {
  const { url, close } = await answering(200);
  await close();
  expect(await openHttpProvider(providerAt(url)).send(message)).toEqual(failed('unreachable'));
});
