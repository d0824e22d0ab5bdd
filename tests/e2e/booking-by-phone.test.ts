import { expect, test } from 'vitest';
import { translator } from '../../src/i18n/strings.ts';
import { axeFindings } from './axe.ts';
import { bookingAddress, fillIn, person, submit, untilBooked } from './booking-steps.ts';
import { withSite } from './with-site.ts';

const { origin, inPage } = withSite({ SMS: 'file' });

const phoneOnly = { name: person.name, phone: person.phone };
const t = translator('sv');

test.each([true, false])(
  'somebody with a phone alone says that it may be texted, and is told so (script: %s)',
  (javaScriptEnabled) =>
    inPage(
      async (page) => {
        await page.goto(bookingAddress(origin(), 'sv'));
        await page.getByLabel(t('book.mayText')).check();
        await fillIn(page, phoneOnly);
        await submit(page);
        await untilBooked(page);
        const text = await page.locator('main').innerText();
        expect(text).toMatch(new RegExp(`${t('booked.willText')}|${t('booked.texted')}`));
        expect(text).toContain(t('booked.textHasNoLink'));
        expect(text).not.toContain(t('booked.lookHere'));
      },
      { javaScriptEnabled },
    ),
);

test('somebody who does not say so is told to look at the page before going', () =>
  inPage(async (page) => {
    await page.goto(bookingAddress(origin(), 'sv'));
    await fillIn(page, phoneOnly);
    await submit(page);
    await untilBooked(page);
    expect(await page.locator('main').innerText()).toContain(t('booked.lookHere'));
  }));

test.each(['sv', 'ar'] as const)('axe finds nothing on the form that asks, in %s', (locale) =>
  inPage(
    async (page) => {
      await page.goto(bookingAddress(origin(), locale));
      await page.locator('[name="mayText"]').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.locator('[name="mayText"]').check();
      await fillIn(page, phoneOnly);
      await submit(page);
      await untilBooked(page);
      expect(await axeFindings(page)).toEqual([]);
    },
    { bypassCSP: true },
  ),
);
