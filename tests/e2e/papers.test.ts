import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { factsOf, localeCodes } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { localPages } from '../built/built-pages.ts';
import { inTabs } from './browser.ts';
import { cutTexts, sidewaysFaults } from './layout-faults.ts';
import { isWholeProduct } from './one-of-each-kind.ts';
import { print } from './printed.ts';
import { withSite } from './with-site.ts';

const { browser, origin } = withSite();

/** A4 without the margins of a paper (180 × 273 mm), 96 dots to the inch. */
const sheet = { width: 680, height: 1031 };

/** The longest paper of each kind in a language; with `npm run test:full` every one. */
function papersIn(locale: Locale): string[] {
  const papers = localPages.filter((page) => page.locale === locale && page.kind === 'paper');
  if (isWholeProduct) return papers.map(({ address }) => address);
  const kinds = Map.groupBy(papers, ({ path }) => path.split('/')[1]);
  return [...kinds.values()].map(
    (some) =>
      some.reduce((one, other) => (one.html.length < other.html.length ? other : one)).address,
  );
}

/** What is wrong with the paper as it lies there: cut, too little room to write, or a language on the wrong side. */
async function faultsOnPaper(page: Page, locale: Locale): Promise<string[]> {
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll('.lines li')].map((line) => line.getBoundingClientRect().height),
  );
  const sides = await page.evaluate(() => {
    const [mine, swedish] = document.querySelectorAll('.sheet > .pair:not(.alone) > div');
    return mine && swedish
      ? mine.getBoundingClientRect().left - swedish.getBoundingClientRect().left
      : 0;
  });
  const side = factsOf(locale).direction === 'rtl' ? 1 : -1;
  const wantedSide = locale === 'sv' ? 0 : side;
  return [
    ...(await sidewaysFaults(page)),
    ...(await cutTexts(page)),
    ...(lines.length >= 5 && Math.min(...lines) > 30 ? [] : ['no room to write']),
    ...(Math.sign(sides) === wantedSide ? [] : ['the languages stand on the wrong sides']),
  ];
}

async function faultsOfPrint(page: Page): Promise<string[]> {
  const { pages, text, qr, isColoured } = await print(page);
  const address = await page.locator('.number').getAttribute('href');
  const shown = await page.locator('.number').innerText();
  return [
    ...(pages <= 2 ? [] : [`${String(pages)} pages`]),
    ...(qr?.endsWith(String(address)) && qr.includes(shown)
      ? []
      : [`the QR code says ${String(qr)}`]),
    ...(text.includes(shown) ? [] : ['no short address in print']),
    ...(isColoured ? ['needs colours'] : []),
  ];
}

test.each(localeCodes)(
  'papers in %s are at most two pages, whole, and lead back',
  async (locale) => {
    const context = await browser().newContext({ viewport: sheet });
    const addresses = papersIn(locale);
    const found = await inTabs(context, addresses, async (page, address) => {
      await page.goto(origin() + address);
      await page.emulateMedia({ media: 'print' });
      const faults = [...(await faultsOnPaper(page, locale)), ...(await faultsOfPrint(page))];
      return faults.map((fault) => `${address}: ${fault}`);
    });
    await context.close();
    expect(addresses.length).toBeGreaterThanOrEqual(4);
    expect(found.flat()).toEqual([]);
  },
);

test('a paper that is too long is found out', async () => {
  const context = await browser().newContext({ viewport: sheet });
  const page = await context.newPage();
  await page.goto(`${origin()}/ar/vagar/alfa/blad/`);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    main?.prepend(...[1, 2, 3].map(() => main.cloneNode(true)));
    document.querySelector('.qr')?.remove();
  });
  expect((await print(page)).pages).toBeGreaterThan(2);
  await context.close();
});
