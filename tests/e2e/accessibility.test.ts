import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import { pages } from '../built/built-pages.ts';
import { axeFindings } from './axe.ts';
import { inTabs, openBrowser } from './browser.ts';
import { startSite } from './running-site.ts';
import type { RunningSite } from './running-site.ts';

let browser: Browser;
let site: RunningSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), startSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

const groups = [undefined, ...localeCodes].map((locale) => ({
  where: locale === undefined ? 'the page that chooses a language' : `any page in ${locale}`,
  addresses: pages.filter((page) => page.locale === locale).map(({ address }) => address),
}));

test.each(groups)('axe finds nothing on $where', async ({ addresses }) => {
  // The scanner itself is a script that the policy rightly forbids.
  const context = await browser.newContext({ bypassCSP: true });
  const found = await inTabs(context, addresses, async (page, address) => {
    await page.goto(site.origin + address);
    return (await axeFindings(page)).map((finding) => `${address}: ${finding}`);
  });
  await context.close();
  expect(addresses.length).toBeGreaterThan(0);
  expect(found.flat()).toEqual([]);
});

test('axe finds what is wrong', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${site.origin}/sv/`);
  await page.evaluate(() => {
    document.querySelector('h1')?.setAttribute('style', 'color: #ddd');
    document.documentElement.removeAttribute('lang');
  });
  const found = (await axeFindings(page)).map((finding) => finding.split(' ')[0]);
  await context.close();
  expect(found).toEqual(expect.arrayContaining(['html-has-lang', 'color-contrast']));
});
