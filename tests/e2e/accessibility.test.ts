import { expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import { axeFindings } from './axe.ts';
import { inTabs } from './browser.ts';
import { sampleOf } from './one-of-each-kind.ts';
import { withSite } from './with-site.ts';

const { browser, origin, inPage } = withSite();

const groups = [undefined, ...localeCodes].map((locale) => ({
  where: locale === undefined ? 'pages that choose a language' : `pages in ${locale}`,
  addresses: sampleOf(locale),
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
