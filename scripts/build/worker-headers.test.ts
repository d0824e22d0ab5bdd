import { expect, test } from 'vitest';
import { workerHeaders } from './worker-headers.ts';

const policy = { pages: `default-src 'none'`, search: `script-src 'wasm-unsafe-eval'` };

/** The lines under a pattern. */
async function under(pattern: string, origin = 'https://boka.example.se'): Promise<string[]> {
  const rules = (await workerHeaders(policy, origin)).split(/\n(?=\/)/);
  const rule = rules.find((one) => one.startsWith(`${pattern}\n`)) ?? '';
  return rule
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
}

test('every file has the policy of pages, and is kept for a minute', async () => {
  expect(await under('/*')).toContain(`content-security-policy: default-src 'none'`);
  expect(await under('/*')).toContain('cache-control: public, max-age=60');
  expect(await under('/*')).toContain('x-frame-options: DENY');
});

test('a header of a kind of files takes the place of the usual one, rather than being added to it', async () => {
  expect(await under('/*/sok/')).toEqual([
    '! content-security-policy',
    `content-security-policy: script-src 'wasm-unsafe-eval'`,
  ]);
  expect(await under('/_astro/*')).toEqual([
    '! cache-control',
    'cache-control: public, max-age=31536000, immutable',
  ]);
});

test('browsers are told to stay with TLS only where there is TLS', async () => {
  const named = (lines: string[]) =>
    lines.filter((line) => line.startsWith('strict-transport-security'));
  expect(named(await under('/*'))).toHaveLength(1);
  expect(named(await under('/*', 'http://127.0.0.1:8080'))).toHaveLength(0);
});

test('no line is longer than Cloudflare reads', async () => {
  const hashes = Array.from({ length: 20 }, () => `'sha256-${'a'.repeat(43)}='`).join(' ');
  const long = { pages: `style-src ${hashes}`, search: '' };
  await expect(workerHeaders(long, 'https://boka.example.se')).resolves.toBeTruthy();
  const tooLong = { ...long, pages: `style-src ${hashes} ${hashes}` };
  await expect(workerHeaders(tooLong, 'https://boka.example.se')).rejects.toThrow('2000');
});
