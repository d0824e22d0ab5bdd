import { readFileSync } from 'node:fs';
import type { HtmlElement } from 'html-validate';
import { expect, test } from 'vitest';
import { inLanguage, typeCodePath } from '../../src/domain/paths.ts';
import { factsOf, localeCodes, sourceLocale } from '../../src/i18n/locales.ts';
import { faults, fileAt, isForStaff, localPages, pages } from './built-pages.ts';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf, parseHtml, textOf } from './html-tree.ts';

const base = 'http://site.example';

function linksOf(page: BuiltPage) {
  return page.tree.querySelectorAll('a, area').map((element) => ({
    element,
    url: new URL(attributeOf(element, 'href'), base + page.address),
  }));
}

/** Answered by the function; their built file, if any, is only the fallback. */
const answeredByFunction = new Set([
  '/api/bookings',
  '/api/codes',
  '/api/feedback',
  ...localeCodes.map((locale) => inLanguage(locale, typeCodePath)),
]);

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

test('every link inside the site ends with a slash, as the pages do, unless it is to a file', () => {
  const found = faults(pages, (page) =>
    linksOf(page)
      .filter(({ url }) => url.origin === base && url.pathname !== page.address)
      .filter(({ url }) => !/\/$|\.(?:ics|json)$/.test(url.pathname))
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
    if (page.kind === 'notFound' || isForStaff(page)) return [];
    const targets = linksOf(page).map(({ url }) => url.pathname);
    const pathIn = (code: string) =>
      code === sourceLocale ? page.path.replace('tvasprak/', '') : page.path;
    return localeCodes
      .map((code) => `/${code}${pathIn(code)}`)
      .filter((address) => !targets.includes(address));
  });
  expect(found).toEqual([]);
});

/** What a link says: its label, or its text without drawings. */
function nameOf(link: HtmlElement): string {
  return attributeOf(link, 'aria-label') || textOf(link);
}

/** Words that say nothing by themselves, as when links are read out one after the other. */
const sayNothing: ReadonlySet<string> = new Set(
  [
    'här, klicka här, läs här, läs mer, mer, mer information, länk, den här sidan, se här, tryck här',
    'here, click here, read here, read more, more, more information, link, this page, learn more',
    'هنا, اضغط هنا, اقرأ المزيد, المزيد, معلومات أكثر, رابط, هذه الصفحة',
    'halkan, halkan riix, wax badan, wax dheeraad ah, akhri wax dheeraad ah, linki, boggan',
    'ኣብዚ, ኣብዚ ጠውቑ, ተወሳኺ, ተወሳኺ ኣንብቡ, ተወሳኺ ሓበሬታ, መላግቦ, እዚ ገጽ',
  ].flatMap((words) => words.split(', ')),
);

function saysNothing(name: string): boolean {
  const words = name
    .toLowerCase()
    .replace(/[.…:!»›→]+$/u, '')
    .trim();
  return (
    !/\p{L}{2}|\d/u.test(words) || sayNothing.has(words) || /^(?:https?:|www\.|\/)/.test(words)
  );
}

test('every link has a text that says where it goes', () => {
  const found = faults(pages, (page) =>
    linksOf(page)
      // Letters of the alphabet lead to a place in a list of words, and are its headings.
      .filter(({ url }) => url.pathname !== page.address || url.hash === '')
      .map(({ element }) => nameOf(element))
      .filter(saysNothing)
      .map((name) => `"${name}"`),
  );
  expect(found).toEqual([]);
});

test.each(['', '→', 'här', 'Läs mer …', 'here', 'هنا', 'halkan', 'ኣብዚ', 'https://example.se/'])(
  'a link that says "%s" says nothing',
  (name) => {
    const [link] = parseHtml(`<a href="/sv/">${name}</a>`).querySelectorAll('a');
    expect(link && saysNothing(nameOf(link))).toBe(true);
  },
);

/** Links in the order they stand, each with the heading that a reader has last met. */
function linksUnderHeadings(element: HtmlElement, heading = { text: '' }): [string, HtmlElement][] {
  return element.childElements.flatMap((child) => {
    if (/^h[1-3]$/.test(child.tagName)) heading.text = textOf(child);
    const own: [string, HtmlElement][] = child.tagName === 'a' ? [[heading.text, child]] : [];
    return [...own, ...linksUnderHeadings(child, heading)];
  });
}

test('under one heading, links of the same text lead to the same place', () => {
  const found = faults(pages, (page) => {
    const main = page.tree.querySelector('main');
    const places = new Map<string, Set<string>>();
    for (const [heading, link] of main ? linksUnderHeadings(main) : []) {
      const href = attributeOf(link, 'href');
      // A word in a sentence that leads to its explanation.
      if (href.includes('/ord/#')) continue;
      const name = `"${nameOf(link)}" under "${heading}"`;
      places.set(name, (places.get(name) ?? new Set()).add(href));
    }
    return [...places]
      .filter(([, addresses]) => addresses.size > 1)
      .map(([name, addresses]) => `${name} leads to ${[...addresses].join(' and ')}`);
  });
  expect(found).toEqual([]);
});

test('every address that a page tells machines is there', () => {
  const found = faults(pages, ({ tree, html }) => {
    const links = tree.querySelectorAll('link').map((link) => attributeOf(link, 'href'));
    const inData = [...html.matchAll(/"(?:url|item)":"([^"]+)"/g)].map(([, url = '']) => url);
    return [...links, ...inData]
      .map((href) => new URL(href, base).pathname)
      .filter((path) => fileAt(path) === undefined);
  });
  expect(found).toEqual([]);
});
