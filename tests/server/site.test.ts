import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import { futureSession } from './book-at.ts';
import { makeRoot, startServer } from './running-server.ts';

const files = {
  'index.html': '<title>Choose a language</title>',
  '404.html': '<title>Not found</title>',
  'sv/index.html': '<title>Start</title>',
  'sv/404.html': '<title>Sidan finns inte</title>',
  'sv/boka/alfa/index.html': '<title>Alfa</title>',
  'pagefind/pagefind.js': '// search',
  '_astro/page.abc123.js': '// script',
};

/** Bytes of a body that the first window of a connection carries (docs/performance.md). */
const firstWindow = 14_000;

/** Headers and size of an answer as it travels: `fetch` would unpack it. */
async function travelled(address: string) {
  const asked = request(address, { headers: { 'Accept-Encoding': 'gzip, br' } }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { headers: answer.headers, bytes: (await buffer(answer)).length };
}

async function startSite(): Promise<string> {
  const root = await makeRoot([futureSession()], files);
  await writeFile(join(root, 'dist/sv/index.html.br'), brotliCompressSync(files['sv/index.html']));
  return (await startServer(root)).origin;
}

test('the server gives out the built site', async () => {
  const origin = await startSite();
  const get = (path: string, init: RequestInit = {}) =>
    fetch(origin + path, { redirect: 'manual', ...init });

  const page = await get('/sv/', { headers: { 'Accept-Encoding': 'br' } });
  expect(page.status).toBe(200);
  expect(page.headers.get('Content-Type')).toMatch(/^text\/html/);
  expect(page.headers.get('Content-Encoding')).toBe('br');
  expect(page.headers.get('Vary')).toBe('Accept-Encoding');
  expect(page.headers.get('Cache-Control')).toBe('public, max-age=60');
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(page.headers.get('X-Robots-Tag')).toBeNull();
  expect(await page.text()).toBe(files['sv/index.html']);

  const date = page.headers.get('Last-Modified') ?? '';
  const headers = { 'Accept-Encoding': 'br', 'If-Modified-Since': date };
  expect((await get('/sv/', { headers })).status).toBe(304);

  expect(await (await get('/sv/boka/alfa/')).text()).toBe(files['sv/boka/alfa/index.html']);
  expect((await get('/sv/boka/kista/')).headers.get('Cache-Control')).toBe('private, no-store');
  const script = await get('/_astro/page.abc123.js');
  expect(script.headers.get('Cache-Control')).toContain('immutable');
  const search = await get('/pagefind/pagefind.js');
  expect(search.headers.get('Cache-Control')).toBe('public, max-age=3600');
});

test('an address without its slash leads to the one with it, for pages only', async () => {
  const origin = await startSite();
  const to = async (path: string) => {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    return [answer.status, answer.headers.get('Location')];
  };
  expect(await to('/sv')).toEqual([301, '/sv/']);
  expect(await to('/sv/boka/kista?a=b')).toEqual([301, '/sv/boka/kista/?a=b']);
  expect(await to('/catalogue.json')).toEqual([200, null]);
  expect(await to('/api/nothing')).toEqual([404, null]);
  expect((await to('//evil.example/x'))[0]).toBe(404);
});

test('a page has one address: that of its folder', async () => {
  const origin = await startSite();
  const to = async (path: string) => {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    return [answer.status, answer.headers.get('Location')];
  };
  expect(await to('/index.html')).toEqual([301, '/']);
  expect(await to('/sv/index.html?a=b')).toEqual([301, '/sv/?a=b']);
  expect(await to('/sv/boka/kista/index.html')).toEqual([301, '/sv/boka/kista/']);
  expect(await to('/sv/404.html')).toEqual([200, null]);
  for (const path of ['//evil.example/index.html', '/%5cevil.example//index.html']) {
    expect((await to(path))[0]).toBe(404);
  }
});

test('nobody keeps where a booking is, and no browser keeps a redirect or a missing page unasked', async () => {
  const origin = await startSite();
  const keptFor = async (path: string) => {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    return [answer.status, answer.headers.get('Cache-Control')];
  };
  const token = 'A'.repeat(22);
  expect(await keptFor(`/sv/bokning/${token}`)).toEqual([301, 'no-store']);
  expect(await keptFor(`/sv/bokning/${token}/index.html`)).toEqual([301, 'no-store']);
  expect(await keptFor('/sv')).toEqual([301, 'no-cache']);
  expect(await keptFor('/sv/index.html')).toEqual([301, 'no-cache']);
  expect(await keptFor('/sv/finns-inte/')).toEqual([404, 'no-cache']);
  expect(await keptFor('/_astro/gone.css')).toEqual([404, 'no-cache']);
});

test('a wrong address gets the page for it, in its language', async () => {
  const origin = await startSite();
  for (const [path, file] of [
    ['/sv/finns-inte/', 'sv/404.html'],
    ['/xx/', '404.html'],
    ['/../package.json', '404.html'],
    ['/%2e%2e/package.json', '404.html'],
    ['/sv/..%2f..%2fpackage.json', 'sv/404.html'],
  ] as const) {
    const answer = await fetch(origin + path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(await answer.text()).toBe(files[file]);
  }
});

test('a page that is made for one reader comes compressed, in one round trip', async () => {
  const origin = await startSite();
  for (const locale of localeCodes) {
    const page = await travelled(`${origin}/${locale}/boka/kista/`);
    expect(page.headers['content-encoding']).toBe('gzip');
    expect(page.headers['vary']).toBe('Accept-Encoding');
    expect(page.bytes).toBeLessThan(firstWindow);
  }
  expect((await travelled(`${origin}/api/live`)).headers['content-encoding']).toBeUndefined();
});

test('HEAD is answered as GET is, without a body', async () => {
  const origin = await startSite();
  for (const [path, status] of [
    ['/sv/', 200],
    ['/api/live', 200],
    ['/sv/boka/kista/', 200],
    ['/sv/finns-inte/', 404],
  ] as const) {
    const answer = await fetch(origin + path, { method: 'HEAD' });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe('');
  }
});

test('a body that is too large is refused and the connection stays usable', async () => {
  const origin = await startSite();
  const post = (body: string) =>
    fetch(`${origin}/api/bookings`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body,
    });
  expect((await post(JSON.stringify({ name: 'a'.repeat(200_000) }))).status).toBe(413);
  expect((await post('{}')).status).toBe(422);
});
