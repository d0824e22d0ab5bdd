import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { staffPaths } from '../../src/domain/paths.ts';
import { translator } from '../../src/i18n/strings.ts';
import { readQrCodes } from '../built/read-qr.ts';
import { axeFindings } from './axe.ts';
import { complaintsOf } from './browser.ts';
import { sidewaysFaults } from './layout-faults.ts';
import { withSite } from './with-site.ts';

const { origin, inPage } = withSite();

const money = 'Undrar vem som bestämmer om pengar, eller vill överklaga';

/** Ten pages together. */
const needs = [
  'Nyanländ',
  'Sjukskriven utan SGI',
  'Vill söka jobb',
  'Vill öva på en arbetsplats',
  'Vill välja yrke eller studera',
];

const withoutScript = { javaScriptEnabled: false };

async function atDesk(page: Page): Promise<void> {
  await page.goto(origin() + staffPaths.desk);
}

/** Chooses a language by its Swedish name. */
async function speaks(page: Page, language: string): Promise<void> {
  await page.getByRole('radio', { name: language }).click();
}

/** Presses what is labelled so, as a finger does. */
async function press(page: Page, label: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
}

test('a form that is not filled in leads on with what was chosen', () =>
  inPage(
    async (page) => {
      // An old link, or a browser that does not ask for the language.
      await page.goto(`${origin()}/sv/personal/paket/?nummer=704`);
      await page.getByRole('link', { name: 'ትግርኛ' }).last().click();
      expect(new URL(page.url()).pathname).toBe('/ti/l/704/');
    },
    { javaScriptEnabled: false },
  ));

test('the desk can be used with the keyboard alone', () =>
  inPage(async (page) => {
    await atDesk(page);
    await page.getByLabel('tigrinska').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ti/l/402/**');
  }, withoutScript));

describe('with script', () => {
  const status = (page: Page) => page.getByRole('status').innerText();
  const address = (page: Page) => page.locator('#preview .number').innerText();

  /** What a phone reads from the screen. */
  async function qrOnScreen(page: Page): Promise<string | undefined> {
    await page.locator('#preview .qr').waitFor();
    return readQrCodes(await page.locator('#preview').innerHTML())[0];
  }

  test('address, QR code and texts follow every choice, and what is focused stays', () =>
    inPage(async (page) => {
      const heard = complaintsOf(page);
      await atDesk(page);
      expect(await page.locator('#preview a').count()).toBe(0);
      await speaks(page, 'tigrinska');
      expect(await status(page)).toBe('Välj minst ett behov.');
      await press(page, 'Vill starta eget');
      expect(await status(page)).toBe('1 papper på tigrinska.');
      expect(await address(page)).toMatch(/\/ti\/l\/704$/);
      await press(page, money);
      expect(await status(page)).toBe('1 papper och 1 sida som länk på tigrinska.');
      expect(await address(page)).toMatch(/\/ti\/l\/938-704$/);
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
        '938',
      );
      const read = await qrOnScreen(page);
      expect(read).toMatch(/^https?:\/\/[^/]+\/ti\/l\/938-704\/$/);
      const sms = await page.getByRole('link', { name: 'Skicka som sms' }).getAttribute('href');
      expect(sms).toBe(
        `sms:?&body=${encodeURIComponent(translator('ti')('share.text', { address: read ?? '' }))}`,
      );
      await speaks(page, 'arabiska');
      expect(await address(page)).toMatch(/\/ar\/l\/938-704$/);
      await press(page, money);
      expect(await qrOnScreen(page)).toMatch(/\/ar\/l\/704\/$/);
      expect(heard).toEqual([]);
    }));

  test('what the desk shows is the pack that its form makes', () =>
    inPage(async (page) => {
      await atDesk(page);
      await speaks(page, 'somaliska');
      await press(page, 'Nyanländ');
      await press(page, 'Hemlös');
      const shown = (await address(page)).replace(/^[^/]+/, '');
      await page.getByRole('button', { name: 'Visa paketet' }).click();
      await page.waitForURL('**/so/l/**');
      expect(new URL(page.url()).pathname).toBe(`${shown}/`);
      await page.goBack();
      await page.locator('#preview .number').waitFor();
      expect((await address(page)).endsWith(shown)).toBe(true);
    }));

  test('more than a pack holds is told, and becomes several', () =>
    inPage(async (page) => {
      await atDesk(page);
      await speaks(page, 'engelska');
      for (const says of needs) await press(page, says);
      expect(await status(page)).toBe('10 sidor valda. Det blir flera paket.');
      await page.getByRole('button', { name: 'Visa paketet' }).click();
      await page.getByRole('link', { name: 'Paket 2' }).click();
      expect(new URL(page.url()).pathname.split('-')).toHaveLength(2);
    }));
});

test.each([
  ['light', 1280],
  ['dark', 360],
] as const)(
  'axe finds nothing at the desk while something is chosen (%s, %i)',
  (colorScheme, width) =>
    inPage(
      async (page) => {
        await atDesk(page);
        await speaks(page, 'tigrinska');
        await press(page, 'Vill starta eget');
        await page.locator('#preview .qr').waitFor();
        expect(await axeFindings(page)).toEqual([]);
        expect(await sidewaysFaults(page)).toEqual([]);
      },
      { bypassCSP: true, colorScheme, viewport: { width, height: 800 } },
    ),
);
