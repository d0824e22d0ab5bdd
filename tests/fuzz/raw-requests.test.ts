import { serve } from '@hono/node-server';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { rightPerson } from './faulty-form.ts';
import { encodeForm } from './form-body.ts';
import { watchedApp } from './watched-app.ts';

/** As in functions/targets/node.ts, with shorter times: what never ends is let go soon. */
const serverOptions = {
  requestTimeout: 500,
  connectionsCheckingInterval: 100,
  keepAliveTimeout: 100,
};

const secret = 'not for the public';

/** The app on a port of loopback, with a site whose folder has a secret beside it. */
async function listening() {
  const folder = await mkdtemp(join(tmpdir(), 'raw-'));
  await mkdir(join(folder, 'dist', 'sv'), { recursive: true });
  await writeFile(join(folder, 'dist', 'index.html'), 'front page');
  await writeFile(join(folder, 'secret.html'), secret);
  const watched = await watchedApp(join(folder, 'dist'));
  const port = await new Promise<number>((resolve) => {
    const { fetch } = watched.app;
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0, serverOptions }, (info) =>
      resolve(info.port),
    );
    onTestFinished(async () => {
      await new Promise((closed) => server.close(closed));
      await rm(folder, { recursive: true });
    });
  });
  return { ...watched, port };
}

/** Sends bytes as they are, and gives all that comes back until the server closes the connection, or we do. */
function exchange(port: number, bytes: string, breaksOff = false): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes, 'latin1', () => {
        if (breaksOff) socket.end();
      });
    });
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    // A server that has heard enough may cut the connection while more is on its way.
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

const get = (path: string, headers = '') =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`;

const post = (headers: string, body = '') =>
  `POST /api/bookings HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n${headers}\r\n${body}`;

const chunked = 'Transfer-Encoding: chunked\r\n';

const ways = [
  '/../secret.html',
  '/../../../../../../etc/passwd',
  '/%2e%2e/secret.html',
  '/%2e%2e%2fsecret.html',
  '/..%2fsecret.html',
  '/..%5csecret.html',
  '/%252e%252e%252fsecret.html',
  '/sv/..%2f..%2fsecret.html',
  '/sv/%c0%ae%c0%ae/secret.html',
  '/..;/secret.html',
  '//../secret.html',
  '/secret.html%00.css',
  'http://127.0.0.1/../secret.html',
  'file:///etc/passwd',
  '/\u0000',
  '/%',
  '*',
  '',
];

const oddities = {
  'a method nobody knows': 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n',
  // In Hono's router this name would reach the prototype of all objects; Node's parser stops it.
  'a method called __proto__': '__proto__ / HTTP/1.1\r\nHost: x\r\n\r\n',
  CONNECT: 'CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: x\r\n\r\n',
  TRACE: 'TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: a\r\n\r\n',
  'OPTIONS *': 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'no HTTP': '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc',
  'HTTP/0.9': 'GET /\r\n\r\n',
  'HTTP/2 without asking': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'no host': 'GET / HTTP/1.1\r\n\r\n',
  'a host that is none': 'GET / HTTP/1.1\r\nHost: a b%00<>\r\nConnection: close\r\n\r\n',
  'two hosts': get('/', 'Host: y\r\n'),
  'a header with a null': get('/', 'X-A: a\u0000b\r\n'),
  'a header on two lines': get('/', 'X-A: a\r\n b\r\n'),
  'a header without a name': get('/', ': a\r\n'),
  'a thousand headers': get('/', 'X-A: a\r\n'.repeat(1000)),
  'twenty kilobytes of cookies': get('/', `Cookie: ${'c'.repeat(20_000)}\r\n`),
  'an upgrade': get('/', 'Upgrade: h2c\r\n'),
  'an expectation': get('/', 'Expect: wonders\r\n'),
  'a range of the page': get('/', 'Range: bytes=9-1,-5,0-\r\n'),
  'a date that is none': get('/', 'If-Modified-Since: yesterday\r\n'),
  'two lengths': post('Content-Length: 2\r\nContent-Length: 5\r\n', '{}'),
  'a length that is none': post('Content-Length: two\r\n', '{}'),
  'a length below zero': post('Content-Length: -1\r\n', '{}'),
  'a length beside chunks': post(`Content-Length: 2\r\n${chunked}`, '2\r\n{}\r\n0\r\n\r\n'),
  'two codings': post(`${chunked}Transfer-Encoding: gzip\r\n`, '2\r\n{}\r\n0\r\n\r\n'),
  'a chunk of no size': post(chunked, 'zz\r\n{}\r\n0\r\n\r\n'),
  'a chunk of the largest size': post(chunked, 'ffffffffffffffff\r\n{}\r\n0\r\n\r\n'),
  'chunks in pieces of one byte': post(chunked, `${'1\r\n{\r\n'.repeat(20_000)}0\r\n\r\n`),
  'a trailer': post(chunked, '2\r\n{}\r\n0\r\nContent-Type: text/html\r\n\r\n'),
  'no body': post(''),
  'a path of one long name': get(`/${'a'.repeat(15_000)}`),
  'a path of seven thousand folders': get(`/${'a/'.repeat(7_000)}`),
  'a second request in the body': post('Content-Length: 2\r\n', `{}${get('/../secret.html')}`),
};

const faultOfOurs = /^HTTP\/1\.1 5/m;

test.each(ways)('the path %j leads to no file outside the site', async (way) => {
  const { port, wrongLines } = await listening();
  const answer = await exchange(port, get(way));
  expect(answer).not.toContain(secret);
  expect(answer).not.toContain('root:');
  expect(answer).not.toMatch(faultOfOurs);
  expect(wrongLines).toEqual([]);
});

test.each(Object.entries(oddities))(
  '%s is answered or cut off, and leaves nothing',
  async (_, bytes) => {
    const { port, rows, wrongLines } = await listening();
    const before = await rows();
    expect(await exchange(port, bytes)).not.toMatch(faultOfOurs);
    expect(await exchange(port, get('/api/live'))).toContain('HTTP/1.1 200');
    expect([await rows(), wrongLines]).toEqual([before, []]);
  },
);

const halves = [
  ['in chunks', chunked, (body: string) => `${body.length.toString(16)}\r\n${body}\r\n`],
  ['of a known length', 'Content-Length: 1000\r\n', (body: string) => body],
] as const;

async function rightBody() {
  const made = await listening();
  const fields = { ...rightPerson, session: made.known.openSession };
  const { body } = encodeForm({ fields, decoys: [] }, 'json');
  return { ...made, body: Buffer.from(body).toString('latin1') };
}

test('a form in chunks is booked like any other', async () => {
  const { port, rows, body } = await rightBody();
  const [before = 0] = await rows();
  const whole = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  expect(await exchange(port, post(chunked, whole))).toMatch(/^HTTP\/1\.1 303/);
  expect((await rows())[0]).toBe(before + 1);
});

test.each(halves)('a form %s that breaks off is not booked', async (_, header, half) => {
  const { port, rows, body, wrongLines } = await rightBody();
  const before = await rows();
  await exchange(port, post(header, half(body)), true);
  expect(await exchange(port, get('/api/live'))).toContain('HTTP/1.1 200');
  expect([await rows(), wrongLines]).toEqual([before, []]);
});

// Whoever goes away while posting was once logged as a fault of ours (`requestFailed`, 503).
test.each(halves)('a form %s that breaks off is no fault of ours', async (_, header, half) => {
  const { port, body, faultLines } = await rightBody();
  await exchange(port, post(header, half(body)), true);
  expect(await exchange(port, get('/api/live'))).toContain('HTTP/1.1 200');
  expect(faultLines).toEqual([]);
});

test('a compressed page that nobody stays for is no fault of ours', async () => {
  const { port, faultLines } = await listening();
  const page = get('/sv/boka/kista/', 'Accept-Encoding: gzip\r\n');
  await Promise.all(Array.from({ length: 20 }, () => exchange(port, page, true)));
  expect(await exchange(port, page)).toMatch(/^HTTP\/1\.1 200[^]*Content-Encoding: gzip/i);
  expect(faultLines).toEqual([]);
});
