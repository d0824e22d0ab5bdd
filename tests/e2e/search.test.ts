import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import { complaintsOf } from './browser.ts';
import { withSite } from './with-site.ts';

const { origin, inPage } = withSite();

async function typed(page: Page, locale: string, words: string) {
  await page.goto(`${origin()}/${locale}/sok/`);
  await page.getByRole('searchbox').fill(words);
}

test.each([
  ['sv', 'forsorjningstod', '/sv/vagar/forsorjningsstod/'],
  ['sv', 'jobtorg kista', '/sv/enheter/kista/'],
  ['sv', 'sfi praktik', '/sv/tjanster/sfi-praktik/'],
  ['en', 'foreign degree', '/en/tjanster/validering/'],
  ['ar', 'validering', '/ar/tjanster/validering/'],
  ['ti', 'validering', '/ti/tjanster/validering/'],
] as const)('in %s "%s" finds %s among the first links of main', (locale, words, address) =>
  inPage(async (page) => {
    const heard = complaintsOf(page);
    await typed(page, locale, words);
    const links = page.locator('main a:visible');
    const first = await Promise.all([0, 1, 2].map((at) => links.nth(at).getAttribute('href')));
    expect(first).toContain(address);
    expect(heard).toEqual([]);
  }),
);

test('what is found while typing is found without asking the server', () =>
  inPage(async (page) => {
    await page.goto(`${origin()}/sv/sok/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole('searchbox').pressSequentially('praktik');
    expect(await page.locator('#hits a').count()).toBeGreaterThan(1);
    // Copies of what stands in the list: an id would be there twice.
    expect(await page.locator('#hits [id]').count()).toBe(0);
    // The icon of the tab comes when the browser finds time for it.
    expect(asked.filter((path) => path !== '/favicon.svg')).toEqual([]);
  }));

test('the whole list comes back when the field is emptied', () =>
  inPage(async (page) => {
    await typed(page, 'sv', 'praktik');
    expect(await page.locator('#all').isVisible()).toBe(false);
    await page.getByRole('searchbox').fill('');
    expect(await page.locator('#all').isVisible()).toBe(true);
    expect(await page.locator('#hits a').count()).toBe(0);
  }));

test.each(['sv', 'ar'] as const)('the full text in %s is searched when it is asked for', (locale) =>
  inPage(async (page) => {
    const heard = complaintsOf(page);
    await typed(page, locale, 'jobbtorg');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('#texts a').first().waitFor();
    expect(await page.locator(`#texts a:not([href^="/${locale}/"])`).count()).toBe(0);
    expect(heard).toEqual([]);
  }),
);

test.each(localeCodes)('whoever finds nothing in %s is told so, and shown other ways', (locale) =>
  inPage(async (page) => {
    await typed(page, locale, 'xyzzyxyzzy');
    const said = await page.locator('#status').textContent();
    expect(said).toBe(translator(locale)('search.none'));
    expect(await page.locator('#hits a').count()).toBe(0);
    const hrefs = await page
      .locator('main a:visible')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(['hitta-ratt', 'ord', 'stadsdelar'].map((slug) => `/${locale}/${slug}/`));
  }),
);

test('what is in no text is said to be in none', () =>
  inPage(async (page) => {
    await typed(page, 'sv', 'xyzzyxyzzy');
    await page.getByRole('button', { name: translator('sv')('search.inTexts') }).click();
    await page.locator('#said', { hasText: translator('sv')('search.nowhere') }).waitFor();
  }));

test('without a connection the full text says that it failed, and the list still answers', () =>
  inPage(async (page) => {
    await page.goto(`${origin()}/sv/sok/`);
    await page.context().setOffline(true);
    await page.getByRole('searchbox').fill('validering');
    expect(await page.locator('#hits a').count()).toBeGreaterThan(0);
    await page.getByRole('searchbox').press('Enter');
    await page.locator('#said', { hasText: translator('sv')('search.failed') }).waitFor();
  }));

test('without script every page and every word is in a list', () =>
  inPage(
    async (page) => {
      await page.goto(`${origin()}/sv/sok/`);
      expect(await page.getByRole('searchbox').count()).toBe(0);
      expect(await page.locator('#all li').count()).toBeGreaterThan(170);
      expect(await page.locator('#all li:has-text("Praktik")').count()).toBeGreaterThan(0);
    },
    { javaScriptEnabled: false },
  ));
