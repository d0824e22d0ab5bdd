import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { faults, pages, site } from './built-pages.ts';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf } from './html-tree.ts';

const kilobyte = 1000;

/** In bytes as they travel, brotli 11: a page, or a booking page with its script (docs/performance.md). */
const budgets = { any: 14 * kilobyte, service: 8.5 * kilobyte, booking: 8.2 * kilobyte };

function packedSize(file: string): number {
  return readFileSync(join(site, `${file}.br`)).length;
}

function scriptsOf(page: BuiltPage): string[] {
  return page.tree
    .querySelectorAll('script')
    .map((script) => attributeOf(script, 'src'))
    .filter((src) => src.startsWith('/'));
}

function weightOf(page: BuiltPage): number {
  const own = packedSize(page.file);
  return scriptsOf(page).reduce((sum, src) => sum + packedSize(src), own);
}

function overweight(among: readonly BuiltPage[], limit: number): string[] {
  return faults(among, (page) => {
    const weight = weightOf(page);
    return weight > limit ? [`${String(weight)} bytes, ${String(weight - limit)} too many`] : [];
  });
}

test.each([
  ['every page', pages, budgets.any],
  ['a service page', pages.filter(({ kind }) => kind === 'service'), budgets.service],
  [
    'a booking page with its script',
    pages.filter(({ kind }) => kind === 'booking'),
    budgets.booking,
  ],
])('%s keeps its budget', (_what, among, limit) => {
  expect(among.length).toBeGreaterThan(0);
  expect(overweight(among, limit)).toEqual([]);
});

test('the enhancement of the form is at most 1.5 kB', () => {
  const scripts = pages
    .filter(({ kind }) => kind === 'booking')
    .flatMap(({ tree }) => tree.querySelectorAll('script'))
    .map((script) => Buffer.byteLength(script.textContent));
  expect(Math.max(...scripts)).toBeLessThanOrEqual(1.5 * kilobyte);
});

test('the script that ranks the list of the search page is at most 2 kB', () => {
  const scripts = pages
    .filter(({ kind }) => kind === 'search')
    .flatMap(({ tree }) => tree.querySelectorAll('script'))
    .map((script) => brotliCompressSync(script.textContent).length);
  expect(scripts.length).toBeGreaterThan(0);
  expect(Math.max(...scripts)).toBeLessThanOrEqual(2 * kilobyte);
});

test('the script that finds a stadsdel is at most 1 kB, packed', () => {
  const scripts = pages
    .filter(({ kind }) => kind === 'districts')
    .flatMap(({ html }) => [...html.matchAll(/<script type="module">(.*?)<\/script>/gs)])
    .map(([, script = '']) => brotliCompressSync(script).length);
  expect(scripts.length).toBeGreaterThan(0);
  expect(Math.max(...scripts)).toBeLessThanOrEqual(kilobyte);
});

test('every text file stands packed beside itself, and unpacks to itself', () => {
  const files = globSync('**/*.{html,json,js,css,svg,xml,txt}', { cwd: site });
  const wrong = files.filter((file) => {
    const path = join(site, file);
    if (!existsSync(`${path}.br`) || !existsSync(`${path}.gz`)) return true;
    const content = readFileSync(path);
    return (
      !brotliDecompressSync(readFileSync(`${path}.br`)).equals(content) ||
      !gunzipSync(readFileSync(`${path}.gz`)).equals(content)
    );
  });
  expect(wrong).toEqual([]);
});
