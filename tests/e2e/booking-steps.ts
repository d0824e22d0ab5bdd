import type { Page } from 'playwright';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import type { Locale } from '../../src/i18n/locales.ts';
import { bookUnitPath, inLanguage } from '../../src/domain/paths.ts';

/** Obviously nobody. */
export const person = {
  name: 'Amina Testsson',
  email: 'amina@example.org',
  phone: '070-174 06 05',
};

export function bookingAddress(origin: string, locale: Locale, unit = 'kista'): string {
  return origin + inLanguage(locale, bookUnitPath(unit));
}

/** Ticks the first session that is open and fills in the form, by hand of a mouse. */
export async function fillIn(page: Page, with_: Partial<typeof person> = person): Promise<void> {
  await page.locator('input[name="session"]:enabled').first().check();
  for (const [name, value] of Object.entries(with_)) await page.locator(`#${name}`).fill(value);
}

export function submit(page: Page): Promise<void> {
  return page.locator('#booking button[type="submit"]').click();
}

/**
 * Waits for the page of a booking that was made. Not by `waitForURL`, which fails when a second press breaks off what the
 * first began.
 */
export async function untilBooked(page: Page): Promise<void> {
  await expect.poll(() => page.url()).toMatch(/\/bokning\/[^/]+\/$/);
  await page.waitForLoadState();
}

export function referenceOn(page: Page): Promise<string> {
  return page
    .locator('main')
    .innerText()
    .then((text) => /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(text)?.[0] ?? '');
}

/** Presses Tab until the focus is on an element, as somebody without a mouse would. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const limit = 120;
  for (let presses = 0; presses < limit; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate((wanted) => {
      const element = document.activeElement;
      return { isWanted: element?.matches(wanted) ?? false, isSeen: isSeen(element) };

      /** Whether the focus shows: an outline around the element, or around the label it stands in. */
      function isSeen(one: Element | null): boolean {
        if (!one || one === document.body) return true;
        return [one, one.closest('label')].some(
          (marked) => marked !== null && getComputedStyle(marked).outlineStyle !== 'none',
        );
      }
    }, selector);
    if (!focused.isSeen) throw new Error('The focus is somewhere without showing.');
    if (focused.isWanted) return;
  }
  throw new Error(`${selector} is not to be reached with Tab.`);
}

const seatsSchema = z.object({
  sessions: z.array(z.object({ id: z.string(), seatsLeft: z.number() })),
});

/** All the seats that are left, as the server counts them. */
export async function seatsLeft(origin: string): Promise<number> {
  // A new address each time, so that no answer is an old one.
  const answer = await fetch(`${origin}/api/sessions?fresh=${String(performance.now())}`);
  const { sessions } = seatsSchema.parse(await answer.json());
  return sessions.reduce((sum, session) => sum + session.seatsLeft, 0);
}
