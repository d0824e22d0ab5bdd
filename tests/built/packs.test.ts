import { describe, expect, test } from 'vitest';
import { builtPages } from '../../functions/pages/built-pages.ts';
import { renderPages } from '../../functions/pages/render-pages.ts';
import { readPack } from '../../functions/packs/read-pack.ts';
import { readBuild } from '../../functions/targets/read-build.ts';
import { readBuiltPage } from '../../functions/targets/read-built-page.ts';
import { packsOf } from '../../src/domain/pack.ts';
import { hasPaper, inLanguage, packPath } from '../../src/domain/paths.ts';
import { localeCodes } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import { complaints } from './html-complaints.ts';
import { attributeOf, parseHtml, textOf } from './html-tree.ts';
import { readQrCodes } from './read-qr.ts';

// Every page that has a number, in packs of as many as one holds, made of what the build left.

const { numbered, shellOf } = await readBuild('.');
const built = builtPages(numbered, readBuiltPage('dist'));
const numbers = numbered.map(({ id }) => id);
const rendered = renderPages(shellOf, 'demo');
const origin = 'https://boka.example.se';

async function packOf(locale: Locale, some: readonly number[]) {
  const path = packPath(some);
  const { found, ...parts } = await readPack(built, locale, some);
  const address = origin + inLanguage(locale, path);
  return {
    found,
    path,
    address,
    ...parts,
    html: rendered.pack({ locale, path, address, numbers: some, ...parts }),
  };
}

describe.each(localeCodes)('packs in %s', (locale) => {
  const packs = Promise.all(packsOf(numbers).map((some) => packOf(locale, some)));
  const t = translator(locale);

  test('hold every page that has a number: its paper, or its name and where it is', async () => {
    const all = await packs;
    expect(all.flatMap(({ found }) => found)).toEqual(numbers);
    const withPaper = numbered.filter(({ path }) => hasPaper(path)).map(({ id }) => id);
    expect(all.flatMap(({ sheets }) => sheets.map(({ number }) => number))).toEqual(withPaper);
  });

  test('are right by the validator, with no id twice and no heading left out', async () => {
    const found = (await packs).flatMap(({ html, path }) =>
      complaints(html, path).map((complaint) => `${path} ${complaint}`),
    );
    expect(found).toEqual([]);
  });

  test('take from a paper nothing that a pack has once', async () => {
    const sheets = (await packs).flatMap((pack) => pack.sheets);
    const wrong = sheets.filter(({ html }) => /\bid="|<h1|class="(?:qr|hand|lines)"/.test(html));
    expect(wrong.map(({ number }) => number)).toEqual([]);
    expect(sheets.length).toBeGreaterThan(50);
  });

  test('hand on their address and nothing else: not what they are about, nor whose they are', async () => {
    for (const { html, address, path } of await packs) {
      const tree = parseHtml(html);
      const hrefs = tree.querySelectorAll('.shared a').map((link) => attributeOf(link, 'href'));
      const said = hrefs
        .filter((href) => /^(?:sms|mailto):/.test(href))
        .flatMap((href) => [...new URLSearchParams(href.split('?')[1]).values()]);
      const text = t('share.text', { address });
      expect(new Set(said)).toEqual(new Set([text, t('share.subject')]));
      const list = path.slice(3, -1).replaceAll('-', ', ');
      expect(textOf(tree.querySelector('title'))).toBe(`${t('share.subject')} ${list}`);
      expect(html).not.toMatch(/<meta (?:name="description"|property=)/);
      expect(html).toContain('<meta name="robots" content="noindex"');
    }
  });

  test('have the address in every QR code', async () => {
    for (const { html, address } of await packs) {
      expect(readQrCodes(html)).toEqual([address, address]);
    }
  });
});

test('a pack of papers in two languages has each passage in its language and direction', async () => {
  const { html } = await packOf('ar', [704, 823]);
  const sides = parseHtml(html)
    .querySelectorAll('.sheet .pair > div')
    .map((side) => `${attributeOf(side, 'lang')} ${attributeOf(side, 'dir')}`);
  expect(new Set(sides.filter((side) => side.trim() !== ''))).toEqual(
    new Set(['ar rtl', 'sv ltr']),
  );
});
