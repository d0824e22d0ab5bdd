import { describe, expect, test } from 'vitest';
import { isReference } from '../../src/domain/booking/reference.ts';
import { translator } from '../../src/i18n/strings.ts';
import { axeFindings } from './axe.ts';
import {
  bookingAddress,
  fillIn,
  person,
  referenceOn,
  seatsLeft,
  submit,
  tabTo,
  untilBooked,
} from './booking-steps.ts';
import { complaintsOf } from './browser.ts';
import { withSite } from './with-site.ts';

const { origin, inPage } = withSite();

const locales = ['sv', 'ar'] as const;

describe.each(locales)('in %s', (locale) => {
  const t = translator(locale);

  test('somebody with a keyboard alone books a seat, from the home page on', () =>
    inPage(async (page) => {
      const heard = complaintsOf(page);
      await page.goto(`${origin()}/${locale}/`);
      await tabTo(page, `a.button[href="/${locale}/boka/"]`);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${locale}/boka/`);
      await tabTo(page, `a[href="/${locale}/boka/kista/"]`);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/boka/kista/');
      await tabTo(page, 'input[name="session"]');
      await page.keyboard.press('Space');
      await tabTo(page, '#name');
      await page.keyboard.type(person.name);
      await tabTo(page, '#email');
      await page.keyboard.type(person.email);
      await tabTo(page, 'button[type="submit"]');
      await page.keyboard.press('Enter');
      await untilBooked(page);
      expect(await page.locator('h1').innerText()).toContain(t('booked.title'));
      expect(isReference(await referenceOn(page))).toBe(true);
      expect(heard).toEqual([]);
    }));

  test('somebody without script books a seat, with a telephone alone', () =>
    inPage(
      async (page) => {
        await page.goto(bookingAddress(origin(), locale));
        await fillIn(page, { name: person.name, phone: person.phone });
        await submit(page);
        await untilBooked(page);
        const text = await page.locator('main').innerText();
        expect(isReference(await referenceOn(page))).toBe(true);
        expect(text).toContain(t('booked.noMail'));
      },
      { javaScriptEnabled: false },
    ));

  test.each([true, false])('an error loses nothing, and is told first (script: %s)', (script) =>
    inPage(
      async (page) => {
        await page.goto(bookingAddress(origin(), locale));
        await fillIn(page, { name: '', email: 'amina@', phone: person.phone });
        await page.locator('#interpreter').selectOption('so');
        await page.locator('[name="needs"][value="largePrint"]').check();
        const chosen = await page.locator('[name="session"]:checked').getAttribute('value');
        await submit(page);
        await page.locator('#errors').waitFor();
        expect(await page.title()).toMatch(new RegExp(`^${t('error.titlePrefix')}`));
        expect(await page.locator('#errors a').allInnerTexts()).toEqual([
          t('error.name.required'),
          t('error.email.invalid'),
        ]);
        expect(await page.locator('#errors:focus').count()).toBe(1);
        expect(await page.locator('#email').inputValue()).toBe('amina@');
        expect(await page.locator('#phone').inputValue()).toBe(person.phone);
        expect(await page.locator('#interpreter').inputValue()).toBe('so');
        expect(await page.locator('[name="needs"]:checked').count()).toBe(1);
        expect(await page.locator('[name="session"]:checked').getAttribute('value')).toBe(chosen);
        await page.locator('#errors a').first().click();
        expect(await page.locator('#name:focus').count()).toBe(1);
        await fillIn(page);
        await submit(page);
        await untilBooked(page);
      },
      { javaScriptEnabled: script },
    ),
  );

  test('axe finds nothing on the form with errors, nor on my booking', () =>
    inPage(
      async (page) => {
        await page.goto(bookingAddress(origin(), locale, 'farsta'));
        await submit(page);
        await page.locator('#errors').waitFor();
        expect(await axeFindings(page)).toEqual([]);
        await page.goto(bookingAddress(origin(), locale, 'farsta'));
        await fillIn(page);
        await submit(page);
        await untilBooked(page);
        expect(await axeFindings(page)).toEqual([]);
      },
      { bypassCSP: true },
    ));

  test('my booking tells neither name, contact nor Jobbtorg to those who look over a shoulder', () =>
    inPage(async (page) => {
      await page.goto(bookingAddress(origin(), locale, 'skarholmen'));
      await fillIn(page);
      await submit(page);
      await untilBooked(page);
      const html = await page.content();
      expect(html).not.toContain(person.name);
      expect(html).not.toContain(person.email);
      expect(html).not.toContain('1740605');
      expect(await page.title()).not.toMatch(/jobbtorg/i);
    }));
});

test.each([true, false])('two presses are one booking (script: %s)', (script) =>
  inPage(
    async (page) => {
      await page.goto(bookingAddress(origin(), 'sv', 'vallingby'));
      await fillIn(page);
      const before = await seatsLeft(origin());
      await page.locator('#booking button[type="submit"]').dblclick();
      await untilBooked(page);
      await expect.poll(() => seatsLeft(origin())).toBe(before - 1);
    },
    { javaScriptEnabled: script },
  ),
);

test('without a network nothing is lost, and the next press books', () =>
  inPage(async (page) => {
    await page.goto(bookingAddress(origin(), 'sv', 'farsta'));
    await fillIn(page);
    await page.context().setOffline(true);
    await submit(page);
    const progress = page.locator('#progress');
    await progress.filter({ hasText: translator('sv')('book.offline') }).waitFor();
    expect(await page.locator('#name').inputValue()).toBe(person.name);
    expect(await page.locator('[name="session"]:checked').count()).toBe(1);
    await page.context().setOffline(false);
    await submit(page);
    await untilBooked(page);
  }));

test('after a whole booking nothing is remembered in the browser', () =>
  inPage(async (page) => {
    await page.goto(`${origin()}/sv/`);
    await page.goto(bookingAddress(origin(), 'sv', 'skarholmen'));
    await fillIn(page);
    await submit(page);
    await untilBooked(page);
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
    expect(await page.context().cookies()).toEqual([]);
    expect(stored).toBe(0);
  }));

test('accessibility feedback is taken without script', () =>
  inPage(
    async (page) => {
      await page.goto(`${origin()}/sv/om/tillganglighet/`);
      await page.locator('#message').fill('Det är svårt att läsa rubrikerna.');
      await page.locator('#feedback button[type="submit"]').click();
      await page.getByRole('heading', { name: translator('sv')('feedback.sentTitle') }).waitFor();
    },
    { javaScriptEnabled: false },
  ));
