import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { staffPaths } from '../../src/domain/paths.ts';
import { translator } from '../../src/i18n/strings.ts';
import { axeFindings } from './axe.ts';
import { bookingAddress, fillIn, person, submit, untilBooked } from './booking-steps.ts';
import { complaintsOf } from './browser.ts';
import { print } from './printed.ts';
import { withSite } from './with-site.ts';

const { origin, inPage } = withSite();

const withoutScript = { javaScriptEnabled: false };
const forAxe = { bypassCSP: true };
const phoneOnly = { name: person.name, phone: person.phone };

interface Handed {
  /** As it is read aloud: `K7M 4PX`. */
  readonly spoken: string;
  readonly address: string;
  /** What the one who made it chose and pressed. */
  readonly interactions: number;
}

/** Makes a code as a socialsekreterare does, from a page for staff on. */
async function makeCode(page: Page, language = 'tigrinska', interpreter = language) {
  let interactions = 0;
  const act = async (step: Promise<unknown>) => {
    await step;
    interactions += 1;
  };
  await page.goto(origin() + staffPaths.unconfirmed);
  await act(page.locator(`main a[href="${staffPaths.makeCode}"]`).click());
  await act(page.locator('#unit').selectOption('Jobbtorg Kista'));
  await act(page.locator('#locale').selectOption(language));
  await act(page.locator('#interpreter').selectOption(interpreter));
  await act(page.locator('main button').click());
  const spoken = await page.locator('.code').innerText();
  const path = await page.locator('main a.number').getAttribute('href');
  return { spoken, address: origin() + String(path), interactions } satisfies Handed;
}

async function madeCode(): Promise<Handed> {
  let made: Handed | undefined;
  await inPage(async (page) => {
    made = await makeCode(page);
  }, withoutScript);
  if (!made) throw new Error('No code was made.');
  return made;
}

test('without script, a social worker makes a code in at most six interactions, and its bearer books in Tigrinya with a telephone alone', async () => {
  const { address, interactions } = await madeCode();
  expect(interactions).toBeLessThanOrEqual(6);
  await inPage(async (page) => {
    await page.goto(address);
    expect(await page.locator('html').getAttribute('lang')).toBe('ti');
    expect(await page.title()).toBe(translator('ti')('share.subject'));
    expect(await page.locator('#interpreter').inputValue()).toBe('ti');
    await fillIn(page, phoneOnly);
    await submit(page);
    await untilBooked(page);
    expect(new URL(page.url()).pathname).toMatch(/^\/ti\/bokning\//);
    // The paper is opened once more: nobody books twice by mistake.
    await page.goto(address);
    expect(await page.getByRole('alert').innerText()).toContain(
      translator('ti')('refusal.codeUsed'),
    );
    await fillIn(page, phoneOnly);
    await submit(page);
    await untilBooked(page);
  }, withoutScript);
});

test('a code that is read aloud is typed in the own language, and is not lost by changing it', async () => {
  const { spoken } = await madeCode();
  await inPage(async (page) => {
    await page.goto(`${origin()}/k/`);
    await page.locator('a[href="/so/k/"]').click();
    await page.locator('#code').fill(spoken.toLowerCase().replace(/.$/, '0'));
    await page.locator('main button').click();
    expect(await page.getByRole('alert').innerText()).toContain(
      translator('so')('refusal.codeMistyped'),
    );
    await page.locator('#code').fill(` ${spoken.toLowerCase()}`);
    await page.locator('main button').click();
    await page.locator('#booking').waitFor();
    await page.locator('header details').first().locator('summary').click();
    await page.locator('header a[hreflang="ar"]').click();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('#interpreter').inputValue()).toBe('ti');
    await fillIn(page, phoneOnly);
    await submit(page);
    await untilBooked(page);
  }, withoutScript);
});

test.each([true, false])(
  'somebody who helps says so and books for another (script: %s)',
  (javaScriptEnabled) =>
    inPage(
      async (page) => {
        const t = translator('sv');
        await page.goto(bookingAddress(origin(), 'sv'));
        await page.getByLabel(t('book.helped')).check();
        await fillIn(page, phoneOnly);
        await submit(page);
        await untilBooked(page);
        // My booking is the client's to keep: it tells nobody who filled in the form.
        expect(await page.locator('main').innerText()).not.toContain(t('book.helped'));
      },
      { javaScriptEnabled },
    ),
);

test.each(['tigrinska', 'arabiska'])(
  'axe finds nothing on the pages of a code, nor does the policy stop anything, in %s',
  (language) =>
    inPage(async (page) => {
      const heard = complaintsOf(page);
      const { address } = await makeCode(page, language);
      expect(heard).toEqual([]);
      expect(await axeFindings(page)).toEqual([]);
      const mistyped = `${origin()}/${language === 'arabiska' ? 'ar' : 'ti'}/k/?kod=000000`;
      for (const place of [address, mistyped]) {
        await page.goto(place);
        expect(await axeFindings(page)).toEqual([]);
      }
      await page.goto(origin() + staffPaths.makeCode);
      await page.locator('main button').click();
      await page.locator('#unit-error').waitFor();
      expect(await axeFindings(page)).toEqual([]);
    }, forAxe),
);

test('a code is printed on one sheet without colour, and its QR code leads to its form', () =>
  inPage(async (page) => {
    const { spoken, address } = await makeCode(page, 'arabiska');
    const printed = await print(page);
    expect(printed).toMatchObject({ pages: 1, qr: address, isColoured: false });
    expect(printed.text).toContain(spoken);
    // What is told to staff is not for the client's paper.
    expect(printed.text).not.toContain('Följ er rutin');
  }));
