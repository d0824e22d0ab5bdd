import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import { axeFindings } from './axe.ts';
import { bookingAddress, fillIn, person, submit, untilBooked } from './booking-steps.ts';
import { complaintsOf } from './browser.ts';
import { withSite } from './with-site.ts';

const { origin, inPage } = withSite();

const unit = 'farsta';
const made = z.object({ manageUrl: z.string() });
const listed = z.object({
  sessions: z.array(z.object({ id: z.string(), unit: z.string(), seats: z.number() })),
});

let full = '';
const holders: string[] = [];

/** Takes a place at the session as a program does; gives the address of the booking. */
async function take(fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await fetch(`${origin()}/api/bookings`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ ...person, unit, session: full, locale: 'sv', ...fields }),
  });
  return made.parse(await answer.json()).manageUrl;
}

/** Fills the first session of the unit; the last three have one seat each. */
beforeAll(async () => {
  const catalogue = listed.parse(await (await fetch(`${origin()}/catalogue.json`)).json());
  const session = catalogue.sessions.find((one) => one.unit === unit);
  full = session?.id ?? '';
  const singles = 3 + (((session?.seats ?? 0) - 3) % 2);
  for (let left = (session?.seats ?? 0) - singles; left > 0; left -= 2) await take({ party: '2' });
  for (let left = singles; left > 0; left -= 1) holders.push(await take());
});

const nameOf = (locale: Locale) => translator(locale);

/** Asks for a seat at the full session, and waits for one. Ends on my booking. */
async function waitFor(page: Page, locale: Locale): Promise<string> {
  await page.goto(bookingAddress(origin(), locale, unit));
  await fillIn(page);
  await page.locator(`input[name="session"][value="${full}"]`).check();
  await submit(page);
  await page.locator('#refusal:focus').waitFor();
  expect(await page.locator('#name').inputValue()).toBe(person.name);
  await page.locator('#wait button').click();
  await untilBooked(page);
  await page.getByRole('heading', { name: nameOf(locale)('wait.title') }).waitFor();
  return page.url();
}

/** One of those who have a seat gives it up. */
async function cancelOne(page: Page): Promise<void> {
  const t = nameOf('sv');
  await page.goto(holders.shift() ?? '');
  await page.getByRole('link', { name: t('booked.cancelLink') }).click();
  await page.getByRole('button', { name: t('cancel.submit') }).click();
  await page.getByRole('heading', { name: t('booked.ownCancelledTitle') }).waitFor();
}

test('without script somebody waits, is offered a seat when another cancels, and takes it', () =>
  inPage(
    async (page) => {
      const t = nameOf('sv');
      // A refusal is an answer of 409, which a browser notes.
      const heard = complaintsOf(page);
      const own = await waitFor(page, 'sv');
      await cancelOne(page);
      await page.goto(own);
      await page.getByRole('heading', { name: t('offer.title', { count: 1 }) }).waitFor();
      await page.getByRole('button', { name: t('offer.yes') }).click();
      await page.getByRole('heading', { name: t('booked.title') }).waitFor();
      expect(page.url()).toBe(own);
      expect(heard.filter((complaint) => !complaint.includes('409'))).toEqual([]);
    },
    { javaScriptEnabled: false },
  ));

test('without script an offer that is turned down goes to the next', () =>
  inPage(
    async (page) => {
      const t = nameOf('sv');
      const own = await waitFor(page, 'sv');
      const next = await take({ wait: '1' });
      await cancelOne(page);
      await page.goto(next);
      await page.getByRole('heading', { name: t('wait.title') }).waitFor();
      await page.goto(own);
      await page.getByRole('button', { name: t('offer.no') }).click();
      await page.getByRole('heading', { name: t('wait.leftTitle') }).waitFor();
      await page.goto(next);
      await page.getByRole('heading', { name: t('offer.title', { count: 1 }) }).waitFor();
    },
    { javaScriptEnabled: false },
  ));

test('with script too, and axe finds nothing on any page of waiting', () =>
  inPage(
    async (page) => {
      const t = nameOf('ar');
      await page.goto(bookingAddress(origin(), 'ar', unit));
      await fillIn(page);
      await page.locator(`input[name="session"][value="${full}"]`).check();
      await submit(page);
      await page.locator('#wait').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.locator('#wait button').click();
      await untilBooked(page);
      const own = page.url();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('link', { name: t('wait.leaveLink') }).click();
      await page.getByRole('heading', { name: t('leave.title') }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await cancelOne(page);
      await page.goto(own);
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: t('offer.no') }).click();
      await page.getByRole('heading', { name: t('wait.leftTitle') }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
    },
    { bypassCSP: true },
  ));
