import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  bookUnitPath,
  inLanguage,
  pagePaths,
  routePath,
  servicePath,
  unitPath,
} from '../../src/domain/paths.ts';
import { factsOf, localeCodes, sourceLocale } from '../../src/i18n/locales.ts';
import { factsIn } from '../content/content-files.ts';
import { faults, fileAt, isHidden, localPages, pages, site } from './built-pages.ts';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf } from './html-tree.ts';

const bookable = [...factsIn('units')]
  .filter(([, facts]) => (facts as { bookable?: boolean }).bookable)
  .map(([slug]) => slug);

/** Every address of the site without its language, as src/domain/paths.ts makes it. */
const paths: readonly string[] = [
  ...Object.values(pagePaths),
  ...[...factsIn('services').keys()].map(servicePath),
  ...[...factsIn('units').keys()].map(unitPath),
  ...[...factsIn('routes').keys()].map(routePath),
  ...bookable.map(bookUnitPath),
];

test('every address has a page in every language', () => {
  const missing = localeCodes
    .flatMap((locale) => paths.map((path) => inLanguage(locale, path as '/')))
    .filter((address) => fileAt(address) === undefined);
  expect(missing).toEqual([]);
});

test('there are no pages but those', () => {
  const found = faults(localPages, ({ path, kind }) =>
    kind === 'notFound' || paths.includes(path) ? [] : ['not made by src/domain/paths.ts'],
  );
  expect(found).toEqual([]);
});

test('folders of pages are the first parts of addresses', () => {
  const folders = globSync('src/pages/[[]locale]/**/*.astro').map((file) =>
    file
      .replace('src/pages/[locale]', '')
      .replace(/(?:\/index)?\.astro$/, '/')
      .replace('[slug]/', ''),
  );
  const known = new Set<string>(Object.values(pagePaths));
  const notPublished = new Set(['/404/', '/skal/']);
  expect(folders.length).toBeGreaterThan(0);
  expect(folders.filter((path) => !known.has(path) && !notPublished.has(path))).toEqual([]);
});

test('slugs are plain letters, digits and hyphens', () => {
  expect(
    pages.filter(({ address }) => !/^\/(?:[a-z0-9-]+\/)*(?:404\.html)?$/.test(address)),
  ).toEqual([]);
});

test('what the function fills in is not published', () => {
  expect(globSync('**/skal', { cwd: site })).toEqual([]);
});

test('every language has its own page for what is not found', () => {
  const missing = localeCodes.filter((locale) => fileAt(`/${locale}/404.html`) === undefined);
  expect(missing).toEqual([]);
});

function linksIn(page: BuiltPage, rel: string) {
  return page.tree.querySelectorAll(`link[rel="${rel}"]`);
}

function pathOf(href: string): string {
  return new URL(href).pathname;
}

const listed = localPages.filter((page) => !isHidden(page));

test('a page for search engines says its own address and those in the other languages', () => {
  const found = faults(listed, (page) => {
    const canonical = linksIn(page, 'canonical').map((link) => pathOf(attributeOf(link, 'href')));
    return canonical.join() === page.address ? [] : [`canonical ${canonical.join()}`];
  });
  expect(listed.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

test('pages in other languages name each other', () => {
  const alternates = new Map(
    listed.map((page) => [
      page.address,
      new Map(
        linksIn(page, 'alternate').map((link) => [
          attributeOf(link, 'hreflang'),
          pathOf(attributeOf(link, 'href')),
        ]),
      ),
    ]),
  );
  const found = faults(listed, (page) => {
    const own = alternates.get(page.address) ?? new Map<string, string>();
    const lang = factsOf(page.locale).lang;
    const wrong = own.get(lang) === page.address ? [] : ['does not name itself'];
    const oneSided = [...own]
      .filter(([code]) => code !== 'x-default')
      .filter(([, address]) => alternates.get(address)?.get(lang) !== page.address)
      .map(([code, address]) => `${code} ${address} does not name it back`);
    const unknown = own.get('x-default') === `/${sourceLocale}${page.path}` ? [] : ['no x-default'];
    return [...wrong, ...oneSided, ...unknown];
  });
  expect(found).toEqual([]);
});

test('a page that is hidden from search engines names no other', () => {
  const found = faults(localPages.filter(isHidden), (page) =>
    [...linksIn(page, 'canonical'), ...linksIn(page, 'alternate')].map((link) =>
      attributeOf(link, 'href'),
    ),
  );
  expect(found).toEqual([]);
});

test('the sitemap lists the pages for search engines, and no other', () => {
  const maps = globSync('sitemap-[0-9]*.xml', { cwd: site });
  const inMap = maps.flatMap((file) =>
    [...readFileSync(`${site}/${file}`, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, href = '']) => pathOf(href),
    ),
  );
  const wanted = pages.filter((page) => !isHidden(page)).map(({ address }) => address);
  expect(
    inMap.filter((address) => !wanted.includes(address)),
    'not to be listed',
  ).toEqual([]);
  expect(
    wanted.filter((address) => !inMap.includes(address)),
    'left out',
  ).toEqual([]);
});
