import { expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import { complaintsOf, inTabs } from './browser.ts';
import { sampleOf } from './one-of-each-kind.ts';
import { withSite } from './with-site.ts';

const { browser, origin, inPage } = withSite();

const groups = [undefined, ...localeCodes].map((locale) => ({
  where: locale ?? 'the page that chooses a language',
  addresses: sampleOf(locale),
}));

test.each(groups)(
  '$where: no page breaks the policy, asks elsewhere or sets a cookie',
  async ({ addresses }) => {
    const context = await browser().newContext();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const found = await inTabs(context, addresses, async (page, address) => {
      const heard = complaintsOf(page);
      const answer = await page.goto(origin() + address);
      const policy = answer?.headers()['content-security-policy'] ?? '';
      if (!policy.includes("default-src 'none'")) heard.push('no content security policy');
      // The engine of the search is WebAssembly; no other page may run any.
      if (policy.includes('wasm-unsafe-eval') !== address.endsWith('/sok/'))
        heard.push('wasm-unsafe-eval is for the search page, and for it alone');
      page.removeAllListeners('console');
      page.removeAllListeners('pageerror');
      return heard.map((complaint) => `${address}: ${complaint}`);
    });
    const cookies = await context.cookies();
    await context.close();
    expect(addresses.length).toBeGreaterThan(0);
    expect(found.flat()).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(origin()))).toEqual([]);
    expect(cookies).toEqual([]);
  },
);

test('a style that the policy does not know is heard of', () =>
  inPage(async (page) => {
    const heard = complaintsOf(page);
    await page.goto(`${origin()}/sv/`);
    await page.evaluate(() => {
      const style = Object.assign(document.createElement('style'), { textContent: 'p{color:red}' });
      document.head.append(style);
    });
    await expect.poll(() => heard.join()).toContain('Content Security Policy');
  }));

test.each([
  ['/sv/finns-inte/', 404],
  ['/ar/enheter/finns-inte/', 404],
  ['/finns-inte/', 404],
  ['/sv/', 200],
  ['/catalogue.json', 200],
])('%s is answered %i, with the headers of every answer', async (address, status) => {
  const answer = await fetch(origin() + address);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('referrer-policy')).toBe('same-origin');
  expect(answer.headers.get('permissions-policy')).not.toBeNull();
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});
