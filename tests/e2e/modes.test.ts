import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { axeFindings, colourFindings } from './axe.ts';
import { inTabs } from './browser.ts';
import { borderlessControls, cutTexts, sidewaysFaults } from './layout-faults.ts';
import { isWholeProduct, oneOfEachKind } from './one-of-each-kind.ts';
import { withSite } from './with-site.ts';

const { browser, origin } = withSite();

/** Spacing that a reader may set and that must not break anything (WCAG 2.2, 1.4.12). */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [red = 255] = (
      getComputedStyle(document.documentElement).backgroundColor.match(/[\d.]+/g) ?? []
    ).map(Number);
    return red < 80;
  });
}

/** axe reads the colour that letters are filled with, which forced colours replace on the screen only. */
function tellForcedColours(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      element.style.setProperty('-webkit-text-fill-color', getComputedStyle(element).color);
    }
  });
}

/** What of a printed page is there to press on a screen. */
function leftToPress(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('header details, .button, .skip, footer ul')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.className || element.tagName.toLowerCase()),
  );
}

/** Colours do not depend on the language: one of each script is enough, but for `npm run test:full`. */
const oneOfEachScript: readonly Locale[] = isWholeProduct ? localeCodes : ['sv', 'ar', 'ti'];

interface Mode {
  readonly name: string;
  readonly languages: readonly Locale[];
  readonly options: BrowserContextOptions;
  readonly faultsOf: (page: Page) => Promise<readonly string[]>;
}

const phone = { width: 320, height: 640 };

const modes: readonly Mode[] = [
  {
    name: 'in dark',
    languages: oneOfEachScript,
    options: { colorScheme: 'dark' },
    faultsOf: async (page) => [
      ...((await isDark(page)) ? [] : ['the page is not dark']),
      ...(await colourFindings(page, 'paper', 'sand')),
    ],
  },
  {
    name: 'in light, under the lamp',
    languages: oneOfEachScript,
    options: { colorScheme: 'light' },
    faultsOf: (page) => colourFindings(page, 'sand'),
  },
  {
    name: 'in forced colours',
    languages: oneOfEachScript,
    options: { forcedColors: 'active' },
    faultsOf: async (page) => {
      await tellForcedColours(page);
      return [...(await borderlessControls(page)), ...(await colourFindings(page, 'paper'))];
    },
  },
  {
    name: 'at 320 pixels',
    languages: localeCodes,
    options: { viewport: phone },
    faultsOf: async (page) => {
      await unfold(page);
      return [
        ...(await sidewaysFaults(page)),
        ...(await cutTexts(page)),
        ...(await axeFindings(page)),
      ];
    },
  },
  {
    // 1280 × 1024 at 400 %.
    name: 'at 400 %',
    languages: localeCodes,
    options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
    faultsOf: async (page) => {
      await unfold(page);
      return [...(await sidewaysFaults(page)), ...(await cutTexts(page))];
    },
  },
  {
    name: 'with spaced text',
    languages: localeCodes,
    options: { viewport: phone },
    faultsOf: async (page) => {
      await page.addStyleTag({ content: textSpacing });
      await unfold(page);
      return [...(await sidewaysFaults(page)), ...(await cutTexts(page))];
    },
  },
  {
    name: 'on paper',
    languages: localeCodes,
    // A4 without its margins, 96 dots to the inch.
    options: { viewport: { width: 658, height: 986 } },
    faultsOf: async (page) => {
      await page.emulateMedia({ media: 'print' });
      return [
        ...(await sidewaysFaults(page)),
        ...(await cutTexts(page)),
        ...(await leftToPress(page)).map((name) => `${name} is printed`),
      ];
    },
  },
];

describe.each(modes)('$name', ({ languages, options, faultsOf }) => {
  test.each(languages)('one page of each kind in %s keeps its promises', async (locale) => {
    const context = await browser().newContext({ ...options, bypassCSP: true });
    const addresses = oneOfEachKind(locale);
    const found = await inTabs(context, addresses, async (page, address) => {
      await page.goto(origin() + address);
      return (await faultsOf(page)).map((fault) => `${address}: ${fault}`);
    });
    await context.close();
    expect(addresses.length).toBeGreaterThan(8);
    expect(found.flat()).toEqual([]);
  });
});

test.each(localeCodes)('without script nothing is missing in %s', async (locale) => {
  const read = async (javaScriptEnabled: boolean) => {
    const context = await browser().newContext({ javaScriptEnabled });
    const texts = await inTabs(context, oneOfEachKind(locale), async (page, address) => {
      await page.goto(origin() + address);
      const text = await page.locator('main').innerText();
      const links = await page.locator('main a[href]').count();
      return { address, text, links };
    });
    await context.close();
    return texts;
  };
  const [without, withScript] = [await read(false), await read(true)];
  for (const [at, page] of without.entries()) {
    expect(page.text.length, page.address).toBeGreaterThan(40);
    expect(page.links, page.address).toBe(withScript[at]?.links);
  }
});
