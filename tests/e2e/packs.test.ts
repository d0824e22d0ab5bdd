import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import { axeFindings } from './axe.ts';
import { complaintsOf } from './browser.ts';
import { cutTexts, sidewaysFaults } from './layout-faults.ts';
import { print } from './printed.ts';
import { withSite } from './with-site.ts';

const { origin, inPage } = withSite();

/** Starting a business, sick without SGI, and the first meeting with what comes after. */
const numbers = [704, 823, 680];
const path = `l/${numbers.join('-')}/`;

/** A4 without the margins of a paper (180 × 273 mm), 96 dots to the inch. */
const sheet = { width: 680, height: 1031 };

test('a social worker without script comes from the desk to a printed pack in six steps at most', () =>
  inPage(
    async (page) => {
      let steps = 0;
      const step = async (act: Promise<unknown>) => {
        steps += 1;
        await act;
      };
      await page.goto(`${origin()}/sv/personal/`);
      await step(page.getByLabel('tigrinska').click());
      await step(page.getByLabel('Vill starta eget').click());
      await step(page.getByLabel('Sjukskriven utan SGI', { exact: true }).click());
      await step(page.getByRole('button', { name: 'Visa paketet' }).click());
      await page.waitForURL('**/ti/l/823-220-704/#dela');
      expect(await page.locator('.shared .qr').isVisible()).toBe(true);
      steps += 1;
      const { pages, text, qr, isColoured } = await print(page);
      expect(steps).toBeLessThanOrEqual(6);
      expect(pages).toBeGreaterThanOrEqual(3);
      expect(pages).toBeLessThanOrEqual(6);
      expect(qr).toBe(`${origin()}/ti/l/823-220-704/`);
      // Both languages, each sheet's own heading, the address as text, and nothing of staff's.
      expect(text).toMatch(/Råd om att starta eget företag/);
      expect(text).toMatch(/\p{Script=Ethiopic}{4}/u);
      expect(text).toContain(`${new URL(origin()).host}/ti/l/823-220-704`);
      expect(text).not.toContain('För personal');
      expect(isColoured).toBe(false);
    },
    { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } },
  ));

/** Sheets that begin on a page where another already stands. */
async function beginnings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.sheet')].slice(1).flatMap((one) => {
      const { breakBefore } = getComputedStyle(one);
      return breakBefore === 'page' ? [] : [one.id];
    }),
  );
}

test.each(localeCodes)('a pack in %s is whole on paper: each page on sheets of its own', (locale) =>
  inPage(
    async (page) => {
      await page.goto(`${origin()}/${locale}/${path}`);
      await page.emulateMedia({ media: 'print' });
      expect(await sidewaysFaults(page)).toEqual([]);
      expect(await cutTexts(page)).toEqual([]);
      expect(await beginnings(page)).toEqual([]);
      const { pages, qr } = await print(page);
      expect(pages).toBeGreaterThanOrEqual(numbers.length);
      expect(pages).toBeLessThanOrEqual(2 * numbers.length);
      expect(qr).toBe(`${origin()}/${locale}/${path}`);
    },
    { viewport: sheet },
  ),
);

test.each(['sv', 'ar', 'ti'] as const)('axe finds nothing on a pack in %s', (locale) =>
  inPage(
    async (page) => {
      // With a page that has no paper, and with what staff sees.
      for (const address of [path, `l/704-938/#dela`]) {
        await page.goto(`${origin()}/${locale}/${address}`);
        expect(await axeFindings(page)).toEqual([]);
        expect(await sidewaysFaults(page)).toEqual([]);
      }
    },
    { bypassCSP: true, viewport: { width: 360, height: 740 } },
  ),
);

test('a client who opens the address sees the pages and nothing of staff’s', () =>
  inPage(
    async (page) => {
      const heard = complaintsOf(page);
      await page.goto(`${origin()}/ti/${path}`);
      expect(await page.locator('.shared').isVisible()).toBe(false);
      expect(await page.locator('.for-staff').isVisible()).toBe(false);
      await page.locator('.share summary').click();
      expect(await page.locator('.shared').isVisible()).toBe(true);
      expect(await page.locator('.for-staff').isVisible()).toBe(false);
      await page.locator('main nav a').nth(1).click();
      expect(new URL(page.url()).hash).toBe('#s823');
      expect(heard).toEqual([]);
    },
    { viewport: { width: 360, height: 740 } },
  ));

test('the same pack in another language is one press away', () =>
  inPage(async (page) => {
    await page.goto(`${origin()}/ti/${path}`);
    await page.locator('header summary').first().click();
    await page.getByRole('link', { name: 'العربية' }).click();
    expect(new URL(page.url()).pathname).toBe(`/ar/${path}`);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  }));
