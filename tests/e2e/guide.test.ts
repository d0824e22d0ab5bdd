import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { mostQuestions } from '../../src/domain/guide.ts';
import { inLanguage, pagePaths, routePath, servicePath } from '../../src/domain/paths.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import { guide, guideAddress } from '../content/guide-facts.ts';
import { fillIn, person, submit, untilBooked } from './booking-steps.ts';
import { complaintsOf } from './browser.ts';
import { sidewaysFaults } from './layout-faults.ts';
import { withSite } from './with-site.ts';

// By structure, not by words: each answer is known by where the facts say that it leads.

const { origin, inPage } = withSite();

/** A cheap phone, with script off. */
const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 640 } };

async function press(page: Page, href: string, within = 'main'): Promise<void> {
  await page.locator(`${within} a[href="${href}"]`).first().click();
  await page.waitForURL(origin() + href);
  expect(await sidewaysFaults(page), href).toEqual([]);
}

/** From the home page through the guide by what is said; gives the name of the outcome. */
async function answer(page: Page, locale: Locale, said: readonly string[]): Promise<string> {
  await page.goto(origin() + inLanguage(locale, pagePaths.home));
  await press(page, inLanguage(locale, pagePaths.guide));
  let at = guide.start;
  for (const says of said) {
    const chosen = guide.questions[at]?.answers.find((one) => one.says === says);
    if (!chosen) throw new Error(`"${at}" has no answer "${says}".`);
    await press(page, guideAddress(locale, chosen.to), '.answers');
    at = chosen.to ?? '';
  }
  expect(said.length).toBeLessThanOrEqual(mostQuestions);
  return at;
}

function leadsTo(page: Page, href: string): Promise<number> {
  return page.locator(`main a[href="${href}"]`).count();
}

test('letter in hand, in Tigrinya: out of the guide with one press, and booked by telephone alone', () =>
  inPage(async (page) => {
    await answer(page, 'ti', ['letterBook']);
    await press(page, inLanguage('ti', '/boka/kista/'));
    await fillIn(page, { name: person.name, phone: person.phone });
    await submit(page);
    await untilBooked(page);
    expect(new URL(page.url()).pathname).toMatch(/^\/ti\/bokning\//);
  }, phone));

test('an engineer with a foreign degree, in Arabic: to validation and to UHR', () =>
  inPage(async (page) => {
    const said = ['noLetter', 'age30', 'supportYes', 'foreignDegree'];
    expect(await answer(page, 'ar', said)).toBe('degreeWithSupport');
    expect(await page.locator('main a[href*="www.uhr.se"]').count()).toBe(1);
    await press(page, inLanguage('ar', servicePath('validering')));
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  }, phone));

test('17 and out of school, in Swedish: the way of the young, and nothing to book', () =>
  inPage(async (page) => {
    const said = ['noLetter', 'age16', 'schoolLeft', 'jarva'];
    expect(await answer(page, 'sv', said)).toBe('young16Jarva');
    expect(await leadsTo(page, '/sv/enheter/kista-unga/')).toBe(1);
    expect(await leadsTo(page, inLanguage('sv', pagePaths.book))).toBe(0);
    await press(page, inLanguage('sv', routePath('unga-16-19')));
  }, phone));

test('under psychiatric care, in easy Swedish: to Alfa, which nobody knows of today', () =>
  inPage(async (page) => {
    const said = ['noLetter', 'age30', 'supportNo', 'health', 'psychiatricCare'];
    expect(await answer(page, 'latt', said)).toBe('alfa');
    const doubt = translator('latt')('doubt.title');
    expect(await page.locator('main .notice').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining(doubt)]),
    );
    expect(await leadsTo(page, '/latt/boka/alfa/')).toBe(0);
    await press(page, inLanguage('latt', routePath('alfa')));
  }, phone));

test('no income support, in English: no confirmed way in, and what to try', () =>
  inPage(async (page) => {
    const said = ['noLetter', 'age30', 'supportNo', 'nothing'];
    expect(await answer(page, 'en', said)).toBe('noSupport');
    expect(await leadsTo(page, inLanguage('en', pagePaths.book))).toBe(0);
    expect(await page.locator('main blockquote').count()).toBe(1);
    expect(await leadsTo(page, inLanguage('en', servicePath('stod-hos-andra')))).toBe(1);
    await press(page, inLanguage('en', routePath('utan-forsorjningsstod')));
  }, phone));

describe('on the way', () => {
  const said = ['noLetter', 'age20', 'supportNo', 'nothing', 'jarva'];

  test('Back leads to the question before, and so does the link to change an answer', () =>
    inPage(async (page) => {
      await answer(page, 'sv', said);
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe(guideAddress('sv', 'districtWithout20'));
      await page.locator('.trail li a').last().click();
      await page.waitForURL(origin() + guideAddress('sv', 'situationWithout20'));
    }, phone));

  test('whoever says nothing about income support still comes to a way in', () =>
    inPage(async (page) => {
      expect(await answer(page, 'sv', ['noLetter', 'age20', 'unsaid'])).toBe('young20');
      expect(await leadsTo(page, inLanguage('sv', routePath('unga-20-29')))).toBeGreaterThan(0);
    }, phone));

  test('whoever finds no answer is one press from a human', () =>
    inPage(async (page) => {
      await answer(page, 'sv', ['noLetter', 'age30']);
      await press(page, guideAddress('sv', guide.noneFits), '.answers');
      await press(page, inLanguage('sv', pagePaths.districts));
    }, phone));

  test('nothing is asked for but pages, and nothing is kept', () =>
    inPage(async (page) => {
      const heard = complaintsOf(page);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await answer(page, 'sv', said);
      const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
      expect(asked.filter((url) => /[?]|\.js$/.test(url))).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      expect([stored, heard]).toEqual([0, []]);
    }));

  test('on paper an outcome has its number, and no way back', () =>
    inPage(async (page) => {
      const name = await answer(page, 'sv', said);
      await page.emulateMedia({ media: 'print' });
      const number = String(guide.outcomes[name]?.number);
      expect(await page.locator('.page-number').innerText()).toContain(number);
      expect(await page.locator('.trail').isVisible()).toBe(false);
    }, phone));
});
