import { expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { pages } from '../built/built-pages.ts';
import { axeFindings } from './axe.ts';
import { inTabs } from './browser.ts';
import { oneOfEachKind } from './one-of-each-kind.ts';
import { withSite } from './with-site.ts';

const { browser, origin, inPage } = withSite();

const isWholeProduct = process.env['TEST_FULL'] === '1';

/** One page of each kind and a quarter of all; with `npm run test:full` every page. */
function addressesIn(locale: Locale | undefined): string[] {
  const all = pages.filter((page) => page.locale === locale).map(({ address }) => address);
  const quarter = all.filter((_address, index) => isWholeProduct || index % 4 === 0);
  return [...new Set([...(locale === undefined ? [] : oneOfEachKind(locale)), ...quarter])];
}

const groups = [undefined, ...localeCodes].map((locale) => ({
  where: locale === undefined ? 'pages that choose a language' : `pages in ${locale}`,
  addresses: addressesIn(locale),
}));

test.each(groups)('axe finds nothing on $where', async ({ addresses }) => {
  // The scanner itself is a script that the policy rightly forbids.
  const context = await browser().newContext({ bypassCSP: true });
  const found = await inTabs(context, addresses, async (page, address) => {
    await page.goto(origin() + address);
    return (await axeFindings(page)).map((finding) => `${address}: ${finding}`);
  });
  await context.close();
  expect(addresses.length).toBeGreaterThan(0);
  expect(found.flat()).toEqual([]);
});

test('axe finds what is wrong', () =>
  inPage(
    async (page) => {
      await page.goto(`${origin()}/sv/`);
      await page.evaluate(() => {
        document.querySelector('h1')?.setAttribute('style', 'color: #ddd');
        document.documentElement.removeAttribute('lang');
      });
      const found = (await axeFindings(page)).map((finding) => finding.split(' ')[0]);
      expect(found).toEqual(expect.arrayContaining(['html-has-lang', 'color-contrast']));
    },
    { bypassCSP: true },
  ));
