import { expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import { withSite } from './with-site.ts';

const { origin, inPage } = withSite();

test('a misspelt stadsdel leaves its district, lights its tile and is read out', async () => {
  await inPage(async (page) => {
    await page.goto(`${origin()}/sv/stadsdelar/`);
    await page.getByRole('searchbox').fill('rinkebi');
    const shown = page.locator('#districts > li:visible');
    expect(await shown.locator('h3').allInnerTexts()).toEqual(['Järva']);
    expect(await page.locator('.places .hit').allInnerTexts()).toEqual(['Rinkeby']);
    expect(await page.locator('.map .hit').allInnerTexts()).toEqual(['Järva']);
    expect(await page.getByRole('status').innerText()).toContain('Rinkeby – Järva');
    await page.getByRole('searchbox').fill('');
    expect(await shown.count()).toBe(11);
    expect(await page.locator('.hit').count()).toBe(0);
  });
});

test('a name from before a merger finds the district of today', async () => {
  await inPage(async (page) => {
    await page.goto(`${origin()}/sv/stadsdelar/`);
    await page.getByRole('searchbox').fill('spanga');
    expect(await page.locator('#districts > li:visible h3').allInnerTexts()).toEqual(['Järva']);
  });
});

test('what only comes near is called so, and of another place nothing is made', async () => {
  await inPage(async (page) => {
    await page.goto(`${origin()}/sv/stadsdelar/`);
    await page.getByRole('searchbox').fill('tensto');
    expect(await page.getByRole('status').innerText()).toContain('Menade du');
    await page.getByRole('searchbox').fill('Sundbyberg');
    expect(await page.locator('#districts > li:visible').count()).toBe(0);
    expect(await page.getByRole('status').innerText()).toContain('Vi hittade ingen sådan plats');
  });
});

test.each(localeCodes)(
  'without script the list in %s is whole, and the map is links',
  async (locale) => {
    await inPage(
      async (page) => {
        await page.goto(`${origin()}/${locale}/stadsdelar/`);
        expect(await page.getByRole('searchbox').count()).toBe(0);
        expect(await page.locator('#districts > li:visible').count()).toBe(11);
        expect(await page.locator('.places span').count()).toBe(117);
        const leftOf = async (slug: string) =>
          (await page.locator(`.map a[href*="/${slug}/"]`).boundingBox())?.x ?? Number.NaN;
        expect(await page.locator('.map a').count()).toBe(11);
        // West is to the left in every language.
        expect(await leftOf('hasselby-vallingby')).toBeLessThan(await leftOf('norra-innerstaden'));
        await page.locator('.map a').first().focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/stadsdelar\/[a-z-]+\/$/);
      },
      { javaScriptEnabled: false, viewport: { width: 320, height: 640 } },
    );
  },
);

test('the first page says which language the device has, and goes nowhere', async () => {
  await inPage(
    async (page) => {
      await page.goto(`${origin()}/`);
      const marks = page.locator('[data-device]:visible');
      expect(await marks.count()).toBe(1);
      expect(await marks.getAttribute('data-device')).toBe('so');
      expect(new URL(page.url()).pathname).toBe('/');
    },
    { locale: 'so-SO' },
  );
});
