import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { factsOf, localeCodes, sourceLocale } from '../../src/i18n/locales.ts';
import { faults, fileAt, localPages, pages } from './built-pages.ts';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf } from './html-tree.ts';

const base = 'http://site.example';

function linksOf(page: BuiltPage) {
  return page.tree.querySelectorAll('a, area').map((element) => ({
    element,
    url: new URL(attributeOf(element, 'href'), base + page.address),
  }));
}

/** Answered by the function; their built file, if any, is only the fallback. */
const answeredByFunction = new Set(['/api/bookings', '/api/feedback']);

test('every link inside the site leads to a page', () => {
  const found = faults(pages, (page) =>
    linksOf(page)
      .filter(({ url }) => url.origin === base && fileAt(url.pathname) === undefined)
      .map(({ url }) => `${url.pathname} is nowhere`),
  );
  expect(found).toEqual([]);
});

test('every link to a place in a page finds it', () => {
  const found = faults(pages, (page) =>
    linksOf(page)
      .filter(({ url }) => url.origin === base && url.hash !== '')
      .filter(({ url }) => {
        const file = fileAt(url.pathname);
        const id = decodeURIComponent(url.hash.slice(1));
        return file === undefined || !readFileSync(file, 'utf8').includes(`id="${id}"`);
      })
      .map(({ url }) => `${url.pathname}${url.hash} is nowhere`),
  );
  expect(found).toEqual([]);
});

test('every link inside the site ends with a slash, as the pages do', () => {
  const found = faults(pages, (page) =>
    linksOf(page)
      .filter(({ url }) => url.origin === base && url.pathname !== page.address)
      .filter(({ url }) => !url.pathname.endsWith('/'))
      .map(({ url }) => url.pathname),
  );
  expect(found).toEqual([]);
});

test('forms post to what the function answers', () => {
  const found = faults(pages, ({ tree }) =>
    tree
      .querySelectorAll('form[method]')
      .map((form) => attributeOf(form, 'action'))
      .filter((action) => !answeredByFunction.has(action)),
  );
  expect(found).toEqual([]);
});

test('no link leads into another language without saying which', () => {
  const found = faults(localPages, (page) =>
    linksOf(page).flatMap(({ element, url }) => {
      const other = localeCodes.find((code) => url.pathname.startsWith(`/${code}/`));
      if (url.origin !== base || other === undefined || other === page.locale) return [];
      return attributeOf(element, 'hreflang') === factsOf(other).lang
        ? []
        : [`${url.pathname} without hreflang`];
    }),
  );
  expect(found).toEqual([]);
});

test('a link out of the site says that it is one', () => {
  const found = faults(pages, (page) =>
    linksOf(page)
      .filter(({ url }) => url.protocol.startsWith('http') && url.origin !== base)
      .filter(({ element }) => attributeOf(element, 'rel') !== 'external')
      .map(({ url }) => url.href),
  );
  expect(found).toEqual([]);
});

test('every page is one press from the same page in the other languages', () => {
  const found = faults(localPages, (page) => {
    if (page.kind === 'notFound' || page.kind === 'staff') return [];
    const targets = linksOf(page).map(({ url }) => url.pathname);
    const pathIn = (code: string) =>
      code === sourceLocale ? page.path.replace('tvasprak/', '') : page.path;
    return localeCodes
      .map((code) => `/${code}${pathIn(code)}`)
      .filter((address) => !targets.includes(address));
  });
  expect(found).toEqual([]);
});
