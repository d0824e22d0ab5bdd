import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { bookingAddress, fillIn, person, submit, untilBooked } from './booking-steps.ts';
import { sidewaysFaults } from './layout-faults.ts';
import { untilMailed } from './unit-mailbox.ts';
import { withSite } from './with-site.ts';

const { origin, dataDir, inPage } = withSite();

/** Somebody books who gives only a telephone number. */
async function bookByPhone(page: Page): Promise<void> {
  await page.goto(bookingAddress(origin(), 'ti'));
  await fillIn(page, { name: person.name, phone: person.phone });
  await submit(page);
  await untilBooked(page);
}

/** Opens the roster with the link and the code that the unit's mailbox got. */
async function openRoster(page: Page): Promise<void> {
  await page.goto(await untilMailed(dataDir(), /(http\S+\/sv\/enhet\/\S+)/));
  await page.getByRole('button', { name: 'Skicka en kod till enheten' }).click();
  await page.locator('#code').fill(await untilMailed(dataDir(), /Kod: (\d{6})/));
  await page.getByRole('button', { name: 'Öppna listan' }).click();
  await page.getByRole('heading', { name: 'De som kommer (1)' }).waitFor();
}

/** Nothing is wrong with the page as it stands, nor at 320 px. Axe needs script, so another tab with the same login has it. */
async function expectSound(page: Page): Promise<void> {
  const storageState = await page.context().storageState();
  await inPage(
    async (other) => {
      await other.goto(page.url());
      expect(await axeFindings(other)).toEqual([]);
      await other.setViewportSize({ width: 320, height: 640 });
      // The table has a scroll box of its own.
      expect(await sidewaysFaults(other)).not.toContain('the page scrolls sideways');
    },
    { storageState, bypassCSP: true },
  );
}

test('without script a unit opens its roster, cancels, and ticks off whom it has phoned, and back', () =>
  inPage(
    async (page) => {
      await bookByPhone(page);
      await openRoster(page);
      await expectSound(page);
      await page.getByRole('link', { name: 'Ställ in mötet' }).click();
      await page.getByRole('button', { name: 'Ställ in mötet' }).click();
      await page.getByRole('heading', { name: 'Måste ringas (1)' }).waitFor();
      await expectSound(page);
      const done = page.getByRole('button', { name: `Uppringd: ${person.name}` });
      await done.click();
      await page.getByRole('heading', { name: 'Uppringda (1)' }).waitFor();
      expect(await done.count()).toBe(0);
      await expectSound(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('heading', { name: 'Uppringda (1)' }).isVisible()).toBe(false);
      expect(await page.locator('tbody').innerText()).toMatch(/uppringd .* kl\. \d\d:\d\d/);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: `Inte uppringd ändå: ${person.name}` }).click();
      await page.getByRole('heading', { name: 'Måste ringas (1)' }).waitFor();
    },
    { javaScriptEnabled: false },
  ));
