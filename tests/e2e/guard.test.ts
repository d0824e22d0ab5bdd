import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trapField } from '../../src/domain/booking/fields.ts';
import { translator } from '../../src/i18n/strings.ts';
import { axeFindings } from './axe.ts';
import { bookingAddress, fillIn, person, submit, tabTo, untilBooked } from './booking-steps.ts';
import { complaintsOf, openBrowser } from './browser.ts';
import { siteInProcess } from './site-in-process.ts';

// Each booking here has the field filled in that no person sees, and so is asked for a proof.

const site = siteInProcess();
const t = translator('sv');
const patience = 15_000;

let browser: Awaited<ReturnType<typeof openBrowser>> | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function inPage(
  visit: (page: Page) => Promise<void>,
  options: { javaScriptEnabled?: boolean; bypassCSP?: boolean } = {},
): Promise<void> {
  const context = await browser?.newContext(options);
  if (!context) throw new Error('No browser was opened.');
  context.setDefaultTimeout(patience);
  await visit(await context.newPage());
  await context.close();
}

/** Fills in the whole form as a program or a password manager does, and sends it. */
async function bookAllFilled(page: Page, unit = 'kista'): Promise<void> {
  await page.goto(bookingAddress(site.origin(), 'sv', unit));
  await fillIn(page);
  await page.locator(`#${trapField}`).evaluate((field: HTMLInputElement) => {
    field.value = 'https://example.org';
  });
  await submit(page);
}

/** Moves the server to the clock time on the page. */
async function waitAsTold(page: Page): Promise<void> {
  const text = await page.locator('#proof-wait').innerText();
  expect(text).toMatch(/Vänta till kl\. \d\d[.:]\d\d\./);
  // At most a minute and a half, whatever the seconds are.
  site.pass(90_000);
}

describe('a form that must prove itself', () => {
  test('is sent again by the page’s script, and books, with nothing to press', () =>
    inPage(async (page) => {
      const heard = complaintsOf(page);
      await bookAllFilled(page);
      await untilBooked(page);
      expect(await page.locator('h1').innerText()).toContain(t('booked.title'));
      // The browser itself tells of the two answers with 428.
      expect(heard.filter((text) => !text.includes('428'))).toEqual([]);
    }));

  test('is taken at the time on the page without script, with all that was typed', () =>
    inPage(
      async (page) => {
        await bookAllFilled(page, 'farsta');
        await page.locator('#refusal').waitFor();
        expect(await page.locator('#refusal').innerText()).toContain(t('proof.title'));
        expect(await page.locator('#name').inputValue()).toBe(person.name);
        expect(await page.locator('[name="session"]:checked').count()).toBe(1);
        await waitAsTold(page);
        await submit(page);
        await untilBooked(page);
      },
      { javaScriptEnabled: false },
    ));

  test('is taken at the time on the page where script cannot solve it, as in an old browser', () =>
    inPage(async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(crypto, 'subtle', { value: undefined });
        Reflect.deleteProperty(globalThis, 'Worker');
      });
      await bookAllFilled(page, 'skarholmen');
      await page.locator('#proof-wait').waitFor();
      expect(await page.locator('#proof-work').isVisible()).toBe(false);
      await waitAsTold(page);
      await submit(page);
      await untilBooked(page);
    }));

  test('is found right by axe', () =>
    inPage(
      async (page) => {
        await page.addInitScript(() => {
          Object.defineProperty(crypto, 'subtle', { value: undefined });
        });
        await bookAllFilled(page, 'vallingby');
        await page.locator('#proof-wait').waitFor();
        expect(await axeFindings(page)).toEqual([]);
      },
      { bypassCSP: true },
    ));
});

describe('the field that no person sees', () => {
  test('is reached neither by eye, keyboard nor screen reader', () =>
    inPage(async (page) => {
      await page.goto(bookingAddress(site.origin(), 'sv'));
      const trap = page.locator(`#${trapField}`);
      expect(await trap.count()).toBe(1);
      expect(await trap.isVisible()).toBe(false);
      await expect(tabTo(page, `#${trapField}`)).rejects.toThrow('not to be reached');
      const heard = await page.locator('#booking').ariaSnapshot();
      expect(heard).toContain(t('book.name'));
      expect(heard).not.toContain(t('book.leaveEmpty'));
    }));
});
