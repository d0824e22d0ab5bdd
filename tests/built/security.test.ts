import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { faults, fileAt, localPages, pages } from './built-pages.ts';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf, parseHtml } from './html-tree.ts';

const { contentSecurityPolicy } = z
  .object({ contentSecurityPolicy: z.object({ pages: z.string(), search: z.string() }) })
  .parse(JSON.parse(readFileSync('build/headers.json', 'utf8')));

const directives = new Map(
  contentSecurityPolicy.pages.split(';').map((directive) => {
    const [name = '', ...values] = directive.trim().split(/\s+/);
    return [name, values] as const;
  }),
);

/** What a browser would hash: everything between the tags, untouched. */
function inlineContents(html: string, tag: 'style' | 'script'): string[] {
  return (
    html
      .split(new RegExp(`<${tag}\\b`))
      .slice(1)
      .filter((rest) => !/^[^>]*\bsrc=/.test(rest))
      // A block of data: no browser executes it, and no policy needs its hash.
      .filter((rest) => !/^ type="application\/ld\+json">/.test(rest))
      .map((rest) => rest.slice(rest.indexOf('>') + 1).split(`</${tag}>`)[0] ?? '')
  );
}

function uncovered(html: string): string[] {
  return (['style', 'script'] as const).flatMap((tag) =>
    inlineContents(html, tag)
      .map((content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`)
      .filter((hash) => !directives.get(`${tag}-src`)?.includes(hash))
      .map((hash) => `${tag} ${hash}`),
  );
}

test('the policy covers every style and script in every page', () => {
  expect(faults(pages, ({ html }) => uncovered(html))).toEqual([]);
});

test('the policy covers every style and script in the shells of the function', () => {
  const shells = globSync('build/shells/*.html');
  expect(shells.length).toBeGreaterThan(0);
  expect(shells.flatMap((file) => uncovered(readFileSync(file, 'utf8')))).toEqual([]);
});

test('a style that is not in the policy is found', () => {
  expect(uncovered('<style>p{color:red}</style><script src="/a.js"></script>')).toHaveLength(1);
});

test('the policy allows nothing but what the site itself sends', () => {
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
  expect(directives.get('base-uri')).toEqual(["'none'"]);
  expect(directives.get('form-action')).toEqual(["'self'"]);
  const values = [...directives.values()].flat();
  const loose = values.filter((value) => !/^'(?:none|self|sha256-[\w+/=]+)'$/.test(value));
  expect(loose).toEqual([]);
});

test('the policy of search differs only in that WebAssembly may be compiled', () => {
  const withoutWasm = contentSecurityPolicy.search.replace(" 'wasm-unsafe-eval'", '');
  expect(contentSecurityPolicy.search).toContain("'wasm-unsafe-eval'");
  expect(withoutWasm).toBe(contentSecurityPolicy.pages);
});

test('few distinct styles keep the policy short', () => {
  const hashes = (directives.get('style-src') ?? []).filter((value) =>
    value.startsWith("'sha256-"),
  );
  // Each is 54 of the 2000 letters that a line of the Worker's headers may have.
  expect(hashes.length).toBeLessThanOrEqual(12);
});

test('nothing in a page is what the policy forbids: style attributes and handlers', () => {
  const found = faults(pages, ({ tree }) =>
    tree
      .querySelectorAll('*')
      .flatMap((element) =>
        element.attributes
          .filter(({ key }) => key === 'style' || key.startsWith('on'))
          .map(({ key }) => `${element.tagName} ${key}`),
      ),
  );
  expect(found).toEqual([]);
});

/** Addresses that a browser fetches without being asked. */
function resources({ tree, html }: BuiltPage): string[] {
  const elements = tree.querySelectorAll(
    'img, script, iframe, source, video, audio, embed, object',
  );
  const links = tree
    .querySelectorAll('link')
    .filter((link) => !['canonical', 'alternate'].includes(attributeOf(link, 'rel')));
  const inStyles = [...html.matchAll(/url\(\s*['"]?([^'")]+)/g)].map(([, url = '']) => url);
  const fromAttributes = [...elements, ...links].flatMap((element) =>
    ['src', 'href', 'data', 'poster', 'srcset'].map((name) => attributeOf(element, name)),
  );
  return [...fromAttributes, ...inStyles].filter((address) => address !== '');
}

test('no page asks another origin for anything', () => {
  const found = faults(pages, (page) =>
    resources(page).filter((address) => !/^(?:\/(?!\/)|data:)/.test(address)),
  );
  expect(found).toEqual([]);
});

test('everything a page asks for is there', () => {
  const found = faults(pages, (page) =>
    resources(page).filter((address) => address.startsWith('/') && fileAt(address) === undefined),
  );
  expect(found).toEqual([]);
});

const withScript = ['booking', 'search', 'districts', 'desk'];

test('pages that only inform have no script', () => {
  const found = faults(
    localPages.filter(({ kind }) => !withScript.includes(kind)),
    ({ html }) => html.match(/<script\b(?! type="application\/ld\+json")[^>]*>/g) ?? [],
  );
  expect(found).toEqual([]);
});

test('a page with a script has one', () => {
  const found = faults(
    localPages.filter(({ kind }) => withScript.includes(kind)),
    ({ html }) => {
      const count = html.match(/<script\b(?! type="application\/ld\+json")/g)?.length ?? 0;
      return count === 1 ? [] : [`${String(count)} scripts`];
    },
  );
  expect(found).toEqual([]);
});

test('no script remembers anything about a person', () => {
  const remembers = /document\.cookie|localStorage|sessionStorage|indexedDB|sendBeacon/;
  const inPages = faults(pages, ({ html }) =>
    inlineContents(html, 'script').flatMap((script) => script.match(remembers)?.[0] ?? []),
  );
  const inSources = globSync('src/islands/**/*.{ts,tsx}').filter((file) =>
    remembers.test(readFileSync(file, 'utf8')),
  );
  expect([...inPages, ...inSources]).toEqual([]);
  expect(parseHtml('<p>x</p>').querySelector('script')).toBeNull();
});
