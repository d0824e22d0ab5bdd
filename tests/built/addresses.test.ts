import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  bookUnitPath,
  districtPath,
  guidePath,
  inLanguage,
  pagePaths,
  paperPath,
  routePath,
  servicePath,
  twoLanguagesPath,
  typeCodePath,
  unitPath,
} from '../../src/domain/paths.ts';
import type { PagePath } from '../../src/domain/paths.ts';
import { factsOf, localeCodes, sourceLocale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import { numberedPages } from '../../src/domain/guide.ts';
import { factsIn } from '../content/content-files.ts';
import { guide } from '../content/guide-facts.ts';
import { faults, fileAt, isForStaff, isHidden, localPages, pages, site } from './built-pages.ts';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf, textOf } from './html-tree.ts';
import { staffAddresses } from './staff-addresses.ts';

const bookable = [...factsIn('units')]
  .filter(([, facts]) => (facts as { bookable?: boolean }).bookable)
  .map(([slug]) => slug);

/** Pages that also stand with Swedish beside them, in every language but Swedish. */
const withTwoLanguages: readonly PagePath[] = [
  ...[...factsIn('services').keys()].map(servicePath),
  ...[...factsIn('units').keys()].map(unitPath),
  ...[...factsIn('routes').keys()].map(routePath),
];

/** Every address of the site without its language, as src/domain/paths.ts makes it. */
const paths: readonly string[] = [
  ...Object.values(pagePaths),
  typeCodePath,
  ...[...factsIn('districts').keys()].map(districtPath),
  ...withTwoLanguages,
  ...bookable.map(bookUnitPath),
  ...[...numberedPages(guide).keys()].map(guidePath),
];

test('every address has a page in every language', () => {
  const missing = localeCodes
    .flatMap((locale) => paths.map((path) => inLanguage(locale, path as '/')))
    .filter((address) => fileAt(address) === undefined);
  expect(missing).toEqual([]);
});

const inTwoLanguages = [...withTwoLanguages, pagePaths.moneyAndRights, pagePaths.howItWorks].map(
  twoLanguagesPath,
);

test('services, ways in, units and rights stand beside the Swedish in every other language', () => {
  const missing = localeCodes
    .filter((locale) => locale !== sourceLocale)
    .flatMap((locale) => inTwoLanguages.map((path) => inLanguage(locale, path)))
    .filter((address) => fileAt(address) === undefined);
  expect(missing).toEqual([]);
});

const onPaper = [...withTwoLanguages, pagePaths.howItWorks].map(paperPath);

test('services, ways in, units and what happens have a paper in every language', () => {
  const missing = localeCodes
    .flatMap((locale) => onPaper.map((path) => inLanguage(locale, path)))
    .filter((address) => fileAt(address) === undefined);
  expect(missing).toEqual([]);
});

test('there are no pages but those', () => {
  const found = faults(localPages, ({ path, kind, address, locale }) => {
    const isKnown =
      kind === 'notFound' ||
      paths.includes(path) ||
      onPaper.includes(path as PagePath) ||
      staffAddresses.includes(address) ||
      (locale !== sourceLocale && inTwoLanguages.includes(path as PagePath));
    return isKnown ? [] : ['not made by src/domain/paths.ts'];
  });
  expect(found).toEqual([]);
});

test('every language has the same number of pages, those for staff and those in two languages apart', () => {
  const countIn = (locale: string) =>
    localPages.filter(
      (page) => page.locale === locale && !isForStaff(page) && page.kind !== 'twoLanguages',
    ).length;
  const counts = Object.fromEntries(localeCodes.map((locale) => [locale, countIn(locale)]));
  expect(new Set(Object.values(counts)).size, JSON.stringify(counts)).toBe(1);
});

test('no page falls back to another language', () => {
  const found = faults(localPages, (page) => {
    const { tree, locale } = page;
    const fallen = translator(locale)('notice.fallback', { language: '' }).slice(0, 20);
    return !isForStaff(page) && textOf(tree.querySelector('main')).includes(fallen)
      ? ['falls back']
      : [];
  });
  expect(found).toEqual([]);
});

test('folders of pages are the first parts of addresses', () => {
  const folders = globSync('src/pages/[[]locale]/**/*.astro').map((file) =>
    file
      .replace('src/pages/[locale]', '')
      .replace(/(?:\/index)?\.astro$/, '/')
      .replace('[slug]/', '')
      .replace(/tvasprak\/|blad\//, ''),
  );
  const known = new Set<string>([...Object.values(pagePaths), typeCodePath]);
  // Nor is there an address of its own where former ones lead on.
  const notPublished = new Set(['/404/', '/skal/', '/[...moved]/']);
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

const sitemap = globSync('sitemap-[0-9]*.xml', { cwd: site })
  .flatMap((file) => readFileSync(`${site}/${file}`, 'utf8').match(/<url>.*?<\/url>/gs) ?? [])
  .map((entry) => ({
    address: pathOf(/<loc>([^<]+)</.exec(entry)?.[1] ?? ''),
    alternates: [...entry.matchAll(/<xhtml:link [^>]*hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, lang = '', href = '']) => `${lang} ${pathOf(href)}`,
    ),
  }));

test('the sitemap lists the pages for search engines, and no other', () => {
  const inMap = sitemap.map(({ address }) => address);
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

test('the sitemap names the same page in the other languages as the page does', () => {
  const alternatesOf = new Map(sitemap.map(({ address, alternates }) => [address, alternates]));
  const found = faults(listed, (page) => {
    const own = linksIn(page, 'alternate').map(
      (link) => `${attributeOf(link, 'hreflang')} ${pathOf(attributeOf(link, 'href'))}`,
    );
    const inMap = alternatesOf.get(page.address) ?? [];
    return own.sort().join() === [...inMap].sort().join() ? [] : [inMap.join()];
  });
  expect(found).toEqual([]);
});

test('no address is in the sitemap twice', () => {
  expect(new Set(sitemap.map(({ address }) => address)).size).toBe(sitemap.length);
});

test('a wrong address leads on to search and to the guide, in its language', () => {
  const found = faults(
    localPages.filter(({ kind }) => kind === 'notFound'),
    ({ tree, locale }) => {
      const links = tree.querySelectorAll('main a').map((link) => attributeOf(link, 'href'));
      return [pagePaths.home, pagePaths.search, pagePaths.guide]
        .map((path) => inLanguage(locale, path))
        .filter((address) => !links.includes(address));
    },
  );
  expect(found).toEqual([]);
});

test('a wrong address without a language leads to every language', () => {
  const page = pages.find(({ address }) => address === '/404.html');
  const links = page?.tree.querySelectorAll('main a').map((link) => attributeOf(link, 'href'));
  expect(links).toEqual(localeCodes.map((locale) => inLanguage(locale, pagePaths.home)));
  expect(page && isHidden(page)).toBe(true);
});
