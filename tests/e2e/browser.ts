import { chromium } from 'playwright';
import type { Browser, BrowserContext, Page } from 'playwright';

const path = '/usr/bin/chromium';

/** The system's Chromium, kept from talking to anybody but us. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** How many tabs work at once: more gain nothing on two processors. */
const tabs = 3;

/** Does the same in a tab for each of many addresses; gives what was found, in the order of the addresses. */
export async function inTabs<Item, Found>(
  context: BrowserContext,
  items: readonly Item[],
  visit: (page: Page, item: Item) => Promise<Found>,
): Promise<Found[]> {
  const found: Found[] = [];
  const waiting = [...items.entries()];
  const work = async () => {
    const page = await context.newPage();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, item] = next;
      found[at] = await visit(page, item);
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: tabs }, work));
  return found;
}

/** What the console of a page says that it should not: errors, also of the content security policy. */
export function complaintsOf(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  return heard;
}
