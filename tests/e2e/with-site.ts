import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { startSite } from './running-site.ts';
import type { RunningSite } from './running-site.ts';

/** A browser and a running site for the tests of a file; both are ended after the last of them. */
export interface WithSite {
  readonly browser: () => Browser;
  /** `http://127.0.0.1:40123`. */
  readonly origin: () => string;
  /** Where the mails of the site lie as files. */
  readonly dataDir: () => string;
  /** Does something in a page of a browser that knows nothing yet. */
  readonly inPage: (
    visit: (page: Page) => Promise<void>,
    options?: BrowserContextOptions,
  ) => Promise<void>;
}

/** Milliseconds until something that never comes is given up; far more than anything takes. */
const patience = 15_000;

export function withSite(settings: Readonly<Record<string, string>> = {}): WithSite {
  let openedBrowser: Browser | undefined;
  let runningSite: RunningSite | undefined;
  beforeAll(async () => {
    openedBrowser = await openBrowser();
    runningSite = await startSite(settings);
  });
  afterAll(async () => {
    await openedBrowser?.close();
    await runningSite?.stop();
  });
  const browser = () => there(openedBrowser);
  return {
    browser,
    origin: () => there(runningSite).origin,
    dataDir: () => there(runningSite).dataDir,
    inPage: async (visit, options = {}) => {
      const context = await browser().newContext(options);
      context.setDefaultTimeout(patience);
      await visit(await context.newPage());
      await context.close();
    },
  };
}

function there<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('Not started yet: ask inside a test.');
  return thing;
}
