import { describe, expect, test } from 'vitest';
import { inLanguage, moveBookingPath } from '../../src/domain/paths.ts';
import { translator } from '../../src/i18n/strings.ts';
import { axeFindings } from './axe.ts';
import {
  bookingAddress,
  fillIn,
  referenceOn,
  seatsLeft,
  submit,
  untilBooked,
} from './booking-steps.ts';
import { complaintsOf } from './browser.ts';
import { withSite } from './with-site.ts';

const { origin, inPage } = withSite();

describe.each(['sv', 'ar'] as const)('in %s, without script,', (locale) => {
  const t = translator(locale);

  test('somebody who cannot come cancels, and the seats are free again', () =>
    inPage(
      async (page) => {
        const heard = complaintsOf(page);
        const before = await seatsLeft(origin());
        await page.goto(bookingAddress(origin(), locale));
        await page.locator('#party').check();
        await fillIn(page);
        await submit(page);
        await untilBooked(page);
        expect(await page.locator('main').innerText()).toContain(t('booked.partyTwo'));
        await expect.poll(() => seatsLeft(origin())).toBe(before - 2);
        await page.getByRole('link', { name: t('booked.cancelLink') }).click();
        await page.getByRole('button', { name: t('cancel.submit') }).click();
        await page.getByRole('heading', { name: t('booked.ownCancelledTitle') }).waitFor();
        await expect.poll(() => seatsLeft(origin())).toBe(before);
        // The page before is kept by nobody: Back asks anew, and is told what is true now.
        await page.goBack();
        await page.getByRole('heading', { name: t('booked.ownCancelledTitle') }).waitFor();
        expect(await seatsLeft(origin())).toBe(before);
        expect(heard).toEqual([]);
      },
      { javaScriptEnabled: false },
    ));

  test('somebody moves to another time, and reference and address stay', () =>
    inPage(
      async (page) => {
        await page.goto(bookingAddress(origin(), locale, 'farsta'));
        await fillIn(page);
        await submit(page);
        await untilBooked(page);
        const address = page.url();
        const reference = await referenceOn(page);
        const when = await page.locator('.ticket .large').first().innerText();
        await page.getByRole('link', { name: t('booked.moveLink') }).click();
        await page.locator('input[name="session"]:enabled').first().check();
        await page.getByRole('button', { name: t('move.submit') }).click();
        await untilBooked(page);
        expect(page.url()).toBe(address);
        expect(await referenceOn(page)).toBe(reference);
        expect(await page.locator('.ticket .large').first().innerText()).not.toBe(when);
      },
      { javaScriptEnabled: false },
    ));

  test('nothing chosen is told, focused, and nothing is changed', () =>
    inPage(
      async (page) => {
        await page.goto(bookingAddress(origin(), locale, 'farsta'));
        await fillIn(page);
        await submit(page);
        await untilBooked(page);
        const token = new URL(page.url()).pathname.split('/')[3] ?? '';
        await page.goto(origin() + inLanguage(locale, moveBookingPath(token)));
        await page.getByRole('button', { name: t('move.submit') }).click();
        await page.locator('#refusal:focus').waitFor();
        expect(await page.title()).toMatch(new RegExp(`^${t('error.titlePrefix')}`));
      },
      { javaScriptEnabled: false },
    ));
});

test.each(['sv', 'ar'] as const)('axe finds nothing on the pages of a change in %s', (locale) =>
  inPage(
    async (page) => {
      const t = translator(locale);
      await page.goto(bookingAddress(origin(), locale, 'skarholmen'));
      await fillIn(page);
      await submit(page);
      await untilBooked(page);
      const own = page.url();
      for (const part of ['byt-tid', 'avboka']) {
        await page.goto(`${own}${part}/`);
        expect(await axeFindings(page)).toEqual([]);
      }
      await page.getByRole('button', { name: t('cancel.submit') }).click();
      await page.getByRole('heading', { name: t('booked.ownCancelledTitle') }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
    },
    { bypassCSP: true },
  ),
);
