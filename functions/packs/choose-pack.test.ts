import { describe, expect, test } from 'vitest';
import { choosePackPath, staffPaths } from '../../src/domain/paths.ts';
import { localeCodes } from '../../src/i18n/locales.ts';
import { createApp } from '../app.ts';
import { makeServices } from '../testing/make-services.ts';
import { numbered, smallSite } from '../testing/small-site.ts';

async function choose(query: string) {
  const app = createApp(await makeServices({ builtPages: smallSite }));
  const answer = await app.request(choosePackPath + query);
  return { answer, html: await answer.text(), to: answer.headers.get('Location') };
}

function linksIn(html: string): string[] {
  const main = /<main>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return [...main.matchAll(/href="([^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
}

describe('the desk’s form', () => {
  test.each([
    ['?sprak=ti&nummer=704&nummer=632', '/ti/l/704-632/#dela'],
    ['?nummer=632&nummer=704&sprak=sv', '/sv/l/632-704/#dela'],
    ['?sprak=latt&nummer=704-938&nummer=632', '/latt/l/704-938-632/#dela'],
    ['?sprak=ti&nummer=704-632&nummer=632-938', '/ti/l/704-632-938/#dela'],
    ['?sprak=ti&nummer=704&nummer=999', '/ti/l/704/#dela'],
  ])('%s leads to the pack %s', async (query, address) => {
    const { answer, to } = await choose(query);
    expect([answer.status, to]).toEqual([303, address]);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.headers.get('X-Robots-Tag')).toBe('noindex');
  });

  test.each(['', '?sprak=ti', '?sprak=ti&nummer=', '?sprak=ti&nummer=abc', '?sprak=ti&nummer=999'])(
    '%s without a page asks for one',
    async (query) => {
      const { answer, html } = await choose(query);
      expect(answer.status).toBe(422);
      expect(html).toContain('<title>Fel: Välj minst en sida');
      expect(linksIn(html)).toEqual([staffPaths.desk]);
    },
  );

  test.each(['?nummer=704-632', '?sprak=&nummer=704-632', '?sprak=xx&nummer=704&nummer=632'])(
    '%s without a language offers each, with the pages kept',
    async (query) => {
      const { answer, html } = await choose(query);
      expect(answer.status).toBe(422);
      const ways = linksIn(html).slice(0, -1);
      expect(ways).toHaveLength(localeCodes.length);
      const led = await choose(ways.at(-1)?.replace(choosePackPath, '') ?? '');
      expect(led.to).toBe('/ti/l/704-632/#dela');
    },
  );

  test('with more pages than a pack holds becomes several packs, each of which is there', async () => {
    const numbers = numbered.map(({ id }) => id).filter((id) => id !== 901);
    const { answer, html } = await choose(`?sprak=ti&nummer=${numbers.join('&nummer=')}`);
    expect(answer.status).toBe(422);
    const ways = linksIn(html).slice(0, -1);
    expect(ways).toHaveLength(2);
    const app = createApp(await makeServices({ builtPages: smallSite }));
    for (const way of ways) expect((await app.request(way)).status).toBe(200);
  });
});
