import { describe, expect, test } from 'vitest';
import { projectOnDisk } from '../../scripts/new/project-on-disk.ts';
import { numberedPaths } from '../../scripts/numbers/numbered-paths.ts';
import { hasPaper, inLanguage, paperPath } from '../../src/domain/paths.ts';
import type { PagePath } from '../../src/domain/paths.ts';
import { factsOf, localeCodes } from '../../src/i18n/locales.ts';
import { faults, isHidden, localPages, pages } from './built-pages.ts';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf, inherited, textOf } from './html-tree.ts';
import { readQrCodes } from './read-qr.ts';

// What is handed on from a page (address, QR code, text, subject) says the number alone: others read a phone, a history
// and a preview. All of a language is compared, so that no page can say more than another.

const paths: readonly string[] = numberedPaths(projectOnDisk);
const shortAddress = /^https?:\/\/[^/]+\/l\/\d{3}\/$/;

/** The page that a page with parts belongs to. */
function ownPath({ path }: BuiltPage): string {
  return path.replace(/tvasprak\/$/, '');
}

const shared = localPages.filter((page) => paths.includes(ownPath(page)));
const short = pages.filter(({ kind }) => kind === 'short');

/** All that leaves the page, read out of its "Share or print". */
function handedOn({ tree, html }: BuiltPage) {
  const links = tree.querySelectorAll('.shared a').map((link) => attributeOf(link, 'href'));
  const parameters = (scheme: string) =>
    new URLSearchParams(links.find((href) => href.startsWith(scheme))?.split('?')[1]);
  return {
    links,
    sms: parameters('sms:').get('body') ?? '',
    mail: parameters('mailto:').get('body') ?? '',
    subject: parameters('mailto:').get('subject') ?? '',
    number: links.find((href) => href.startsWith('/l/')) ?? '',
    qr: readQrCodes(html)[0] ?? 'none',
  };
}

test('every page that has a short number can be handed on, in every language, and no other', () => {
  const found = faults(localPages, (page) => {
    const can = page.tree.querySelector('.share') !== null;
    return can === shared.includes(page) ? [] : [can ? 'can be shared' : 'cannot be shared'];
  });
  expect(shared.length).toBeGreaterThanOrEqual(paths.length * localeCodes.length);
  expect(found).toEqual([]);
});

test.each(localeCodes)(
  'what is handed on in %s is the same for all pages but for the number',
  (locale) => {
    const among = shared.filter((page) => page.locale === locale);
    const texts = among.map((page) => {
      const { sms, mail, subject } = handedOn(page);
      return [sms, mail, subject].map((text) => text.replace(/\/l\/\d{3}\//, '/l/#/'));
    });
    const [first = []] = texts;
    expect(new Set(texts.map((all) => all.join(' | ')))).toEqual(new Set([first.join(' | ')]));
    expect(first[0]).toMatch(/\S.*http/);
    expect(first[1]).toBe(first[0]);
    expect(first[2]).toMatch(/^\S[^:/]*$/);
  },
);

test('text, mail and QR code hold one and the same short address', () => {
  const found = faults(shared, (page) => {
    const { sms, mail, qr, number } = handedOn(page);
    const inTexts = [sms, mail].map((text) => /https?:\S+/.exec(text)?.[0] ?? '');
    const all = new Set([...inTexts, qr]);
    return all.size === 1 && shortAddress.test(qr) && qr.endsWith(number) && number !== ''
      ? []
      : [[...all, number].join(' ')];
  });
  expect(found).toEqual([]);
});

test('two pages never share a number, and a page has the same one in every language', () => {
  const numbers = new Map<string, string>();
  const found = faults(shared, (page) => {
    const path = ownPath(page);
    const { number } = handedOn(page);
    const known = numbers.get(path) ?? number;
    numbers.set(path, known);
    return known === number ? [] : [`${number} here, ${known} elsewhere`];
  });
  expect(found).toEqual([]);
  expect(new Set(numbers.values()).size).toBe(numbers.size);
});

test('a page that has a paper leads to it, in its language, and no other does', () => {
  const found = faults(shared, (page) => {
    const path = ownPath(page) as PagePath;
    const wanted = hasPaper(path) ? [inLanguage(page.locale, paperPath(path))] : [];
    const papers = handedOn(page).links.filter((href) => href.endsWith('/blad/'));
    return papers.join() === wanted.join() ? [] : papers;
  });
  expect(found).toEqual([]);
});

describe('a short address', () => {
  test('is there for every number on a page, and for no other', () => {
    const named = new Set(shared.map((page) => handedOn(page).number));
    expect(new Set(short.map(({ address }) => address))).toEqual(named);
  });

  test('has a title and a description that say its number alone', () => {
    const found = faults(short, ({ tree, html, address }) => {
      const title = textOf(tree.querySelector('title'));
      const says = title === `Information ${address.split('/')[2] ?? ''}`;
      return says && !/<meta (?:name="description"|property=)/.test(html) ? [] : [title];
    });
    expect(found).toEqual([]);
  });

  test('leads to the page in every language, by the language’s own name, and sends nobody on', () => {
    const byNumber = new Map(shared.map((page) => [handedOn(page).number, ownPath(page)]));
    const found = faults(short, ({ tree, address, html }) => {
      const path = byNumber.get(address) ?? '';
      const links = tree.querySelectorAll('nav a');
      const wrong = localeCodes.filter((locale, at) => {
        const { name, lang, direction } = factsOf(locale);
        const link = links[at];
        return (
          !link ||
          attributeOf(link, 'href') !== inLanguage(locale, path as PagePath) ||
          inherited(link, 'lang') !== lang ||
          inherited(link, 'dir') !== direction ||
          !textOf(link).startsWith(name)
        );
      });
      return /http-equiv|location/.test(html) ? [...wrong, 'sends people on'] : wrong;
    });
    expect(found).toEqual([]);
  });

  test('says where it leads, so that a mistyped digit is seen', () => {
    const found = faults(short, ({ tree }) =>
      tree
        .querySelectorAll('nav a')
        .filter((link) => textOf(link).length < 12)
        .map(textOf),
    );
    expect(found.length, found.join('\n')).toBe(0);
  });

  test('is not for search engines; nor is a paper', () => {
    const among = [...short, ...localPages.filter(({ kind }) => kind === 'paper')];
    expect(faults(among, (page) => (isHidden(page) ? [] : ['is listed']))).toEqual([]);
  });
});
