import { expect, test } from 'vitest';
import { unsaid } from '../../src/domain/guide.ts';
import { bookUnitPath, inLanguage, pagePaths, routePath } from '../../src/domain/paths.ts';
import { localeCodes } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { guide, guideAddress } from '../content/guide-facts.ts';
import { units } from '../content/parsed-facts.ts';
import { faults, isHidden, localPages } from './built-pages.ts';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf, textOf } from './html-tree.ts';

const questions = Object.entries(guide.questions);
const outcomes = Object.entries(guide.outcomes);

function pageAt(address: string): BuiltPage {
  const page = localPages.find((one) => one.address === address);
  if (!page) throw new Error(`${address} was not built.`);
  return page;
}

function linksIn(page: BuiltPage, selector: string): string[] {
  return page.tree.querySelectorAll(selector).map((link) => attributeOf(link, 'href'));
}

/** What is wrong with the page of a question or an outcome, in every language. */
function wrongIn(
  names: readonly string[],
  faultsOf: (page: BuiltPage, name: string, locale: Locale) => readonly string[],
): string[] {
  return localeCodes.flatMap((locale) =>
    names.flatMap((name) => {
      const page = pageAt(guideAddress(locale, name));
      return faults([page], () => faultsOf(page, name, locale));
    }),
  );
}

test('the answers of every question lead where the facts say, and one to a human', () => {
  const found = wrongIn(Object.keys(guide.questions), (page, name, locale) => {
    const answers = guide.questions[name]?.answers ?? [];
    const wanted = [...answers.map(({ to }) => to), guide.noneFits];
    const links = linksIn(page, '.answers a');
    return wanted.map((to) => guideAddress(locale, to)).join() === links.join()
      ? []
      : [links.join()];
  });
  expect(questions.length).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

test('what can be left unsaid stands after the other answers', () => {
  const late = questions.filter(
    ([, { answers }]) =>
      answers.some(({ says }) => says === unsaid) && answers.at(-1)?.says !== unsaid,
  );
  expect(late).toEqual([]);
});

test('from every question one can go back to the one before it', () => {
  const names = questions.filter(([name]) => name !== guide.start).map(([name]) => name);
  const found = wrongIn(names, (page, name, locale) => {
    const before = questions.find(([, { answers }]) => answers.some(({ to }) => to === name));
    const link = linksIn(page, '.trail li a').at(-1);
    return link === guideAddress(locale, before?.[0]) ? [] : [`back to ${link ?? 'nothing'}`];
  });
  expect(found).toEqual([]);
});

test('every outcome says what to say, what happens next, whom to talk to, and its number', () => {
  const found = wrongIn(Object.keys(guide.outcomes), (page, name, locale) => {
    const { routes = [], number = 0 } = guide.outcomes[name] ?? {};
    const links = linksIn(page, 'main a');
    const text = textOf(page.tree.querySelector('.page-number'));
    return [
      ...routes
        .map((slug) => inLanguage(locale, routePath(slug)))
        .filter((address) => !links.includes(address))
        .map((address) => `does not lead to ${address}`),
      ...(page.tree.querySelectorAll('main blockquote').length === 1 ? [] : ['nothing to say']),
      ...(links.includes(inLanguage(locale, pagePaths.districts)) ? [] : ['nobody to talk to']),
      ...(text.includes(String(number)) ? [] : ['no number']),
    ];
  });
  expect(found).toEqual([]);
});

test('an outcome leads to booking only for those with a letter, and only to units that can be booked', () => {
  const found = wrongIn(Object.keys(guide.outcomes), (page, name, locale) => {
    const { book, unit = '' } = guide.outcomes[name] ?? {};
    const own = units.get(unit)?.bookable === true ? bookUnitPath(unit) : pagePaths.book;
    const wanted = book === 'ifLetter' ? [inLanguage(locale, own)] : [];
    const links = linksIn(page, 'main a').filter((href) => href.includes(pagePaths.book));
    return links.join() === wanted.join() ? [] : [`leads to ${links.join()}`];
  });
  expect(found).toEqual([]);
});

test('a numbered page tells its topic neither in its title nor to search engines', () => {
  const names = [...questions, ...outcomes]
    .filter(([, { number }]) => number !== undefined)
    .map(([name]) => name);
  for (const locale of localeCodes) {
    const among = names.map((name) => pageAt(guideAddress(locale, name)));
    const titles = among.map(({ tree, path }) =>
      textOf(tree.querySelector('title')).replace(/\d+/.exec(path)?.[0] ?? '', ''),
    );
    expect([...new Set(titles)], locale).toHaveLength(1);
    expect(among.filter((page) => !isHidden(page))).toEqual([]);
    expect(among.filter(({ html }) => html.includes('<meta name="description"'))).toEqual([]);
  }
});

test('no page of the guide has a form, a script, or an address with a query', () => {
  const among = localPages.filter(({ kind }) => kind === 'guide' || kind === 'guideStep');
  const found = faults(among, (page) => [
    ...page.tree
      .querySelectorAll('form, script')
      .filter((element) => attributeOf(element, 'type') !== 'application/ld+json')
      .map(({ tagName }) => tagName),
    ...linksIn(page, 'a').filter((href) => /^[^:]*\?/.test(href)),
  ]);
  expect(among.length).toBe(localeCodes.length * (questions.length + outcomes.length));
  expect(found).toEqual([]);
});

test('the home page leads to the guide, and the guide with one press out to booking', () => {
  for (const locale of localeCodes) {
    const guideLink = inLanguage(locale, pagePaths.guide);
    expect(linksIn(pageAt(inLanguage(locale, pagePaths.home)), 'main a')).toContain(guideLink);
    expect(linksIn(pageAt(guideLink), '.answers a')[0]).toBe(inLanguage(locale, pagePaths.book));
  }
});
