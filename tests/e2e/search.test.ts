import { expect, test } from 'vitest';
import { translator } from '../../src/i18n/strings.ts';
import { complaintsOf } from './browser.ts';
import { withSite } from './with-site.ts';

const { origin, inPage } = withSite();

test.each([
  ['sv', 'validering', '/sv/tjanster/validering/'],
  ['en', 'validation', '/en/tjanster/validering/'],
  ['ar', 'validering', '/ar/tjanster/validering/'],
] as const)('whoever types in %s "%s" finds the page first in main', (locale, typed, address) =>
  inPage(async (page) => {
    const heard = complaintsOf(page);
    await page.goto(`${origin()}/${locale}/sok/`);
    await page.getByRole('searchbox').fill(typed);
    await page.locator('#hits a').first().waitFor();
    expect(heard).toEqual([]);
    expect(await page.locator('main a').first().getAttribute('href')).toContain(address);
    const foreign = page.locator(`#hits a:not([href*="/${locale}/"])`);
    expect(await foreign.count()).toBe(0);
  }),
);

test('whoever finds nothing is told so', () =>
  inPage(async (page) => {
    await page.goto(`${origin()}/sv/sok/`);
    await page.getByRole('searchbox').fill('xyzzyxyzzy');
    await page.locator('#found', { hasText: translator('sv')('search.none') }).waitFor();
    expect(await page.locator('#hits a').count()).toBe(0);
  }));

test('without script every page is still in a list', () =>
  inPage(
    async (page) => {
      await page.goto(`${origin()}/sv/sok/`);
      expect(await page.getByRole('searchbox').count()).toBe(0);
      expect(await page.locator('main li a').count()).toBeGreaterThan(25);
    },
    { javaScriptEnabled: false },
  ));
