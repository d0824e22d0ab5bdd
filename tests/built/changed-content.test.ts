import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toolEnvironment } from '../../scripts/run-steps.ts';
import { localeCodes, sourceLocale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import { attributeOf, parseHtml, textOf } from './html-tree.ts';

// Edits of the content, made in a copy, built once, and looked for in what readers get.

const copied = ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const others = localeCodes.filter((locale) => locale !== sourceLocale);
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'changed-content-'));
  for (const name of copied) cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  // One line: a telephone number.
  edit('facts/contacts.yaml', '08-508 01 000', '08-508 99 999');
  // A word in the second section of a service, white space in its first, and a word in a text on money.
  edit(
    'locales/sv/services/validering.mdx',
    'Det kan passa dig om du',
    'Det  kan passa  dig om du',
  );
  edit('locales/sv/services/validering.mdx', 'Målet är ett bevis', 'Syftet är ett bevis');
  edit(
    'locales/sv/pages/pengar-och-rattigheter.mdx',
    'Jobbtorg beslutar inte',
    'Jobbtorg bestämmer inte',
  );
  // An address that a service had before.
  edit(
    'facts/numbers.yaml',
    ': /tjanster/validering/,',
    ': /tjanster/validering/, formerly: [/tjanster/forr/],',
  );
  const built = spawnSync('astro', ['build'], {
    cwd: copy,
    env: toolEnvironment,
    encoding: 'utf8',
  });
  expect(built.status, built.stdout + built.stderr).toBe(0);
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function edit(file: string, from: string, to: string) {
  const path = join(copy, 'src/content', file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(from), `"${from}" stands once in ${file}`).toHaveLength(2);
  writeFileSync(path, text.replace(from, to));
}

function page(address: string) {
  return parseHtml(readFileSync(join(copy, 'dist', address, 'index.html'), 'utf8'));
}

test.each(localeCodes)('a telephone number changed in one line is the new one in %s', (locale) => {
  const text = textOf(page(`${locale}/enheter/kista`));
  expect(text).toContain('08-508 99 999');
  expect(text).not.toContain('08-508 01 000');
  expect(textOf(page(`${locale}/stadsdelar/jarva`))).toContain('08-508 99 999');
});

test.each(localeCodes)('an address that a page had before leads on to it in %s', (locale) => {
  const moves = {
    forr: 'validering',
    'forr/blad': 'validering/blad',
    'forr/tvasprak': 'validering',
  };
  for (const [from, to] of Object.entries(moves)) {
    const tree = page(`${locale}/tjanster/${from}`);
    const address = `/${locale}/tjanster/${to}/`;
    const refresh = tree.querySelector('meta[http-equiv="refresh"]');
    expect(refresh && attributeOf(refresh, 'content')).toBe(`0; url=${address}`);
    expect(tree.querySelectorAll('main a').map((link) => attributeOf(link, 'href'))).toEqual([
      address,
    ]);
  }
});

test('a page that moved has its number still, and its old address is not for search engines', () => {
  const shared = page('sv/tjanster/validering').querySelector('.shared a');
  const number = shared && attributeOf(shared, 'href');
  const links = page(number ?? '').querySelectorAll('nav a');
  expect(links.map((link) => attributeOf(link, 'href'))).toEqual(
    localeCodes.map((locale) => `/${locale}/tjanster/validering/`),
  );
  const sitemap = readFileSync(join(copy, 'dist/sitemap-0.xml'), 'utf8');
  expect(sitemap).toContain('/sv/tjanster/validering/');
  expect(sitemap).not.toContain('/tjanster/forr/');
});

describe.each(others)('in %s', (locale) => {
  const t = translator(locale);

  test('the section whose Swedish has changed says so, and no other', () => {
    const main = page(`${locale}/tjanster/validering`).querySelector('main');
    const notices = main?.querySelectorAll('.stale') ?? [];
    expect(notices.map(textOf)).toEqual([`${t('notice.staleSection')} ${t('notice.readSwedish')}`]);
    const followedByIts = `${textOf(notices[0] ?? null)} ${t('service.whatYouGet')}`;
    expect(textOf(main ?? null)).toContain(followedByIts);
    const link = notices[0]?.querySelector('a');
    expect(link && attributeOf(link, 'href')).toBe('/sv/tjanster/validering/');
  });

  test('two languages side by side say so too', () => {
    const main = page(`${locale}/tjanster/validering/tvasprak`).querySelector('main');
    expect(main?.querySelectorAll('.stale')).toHaveLength(1);
  });

  test('a text on money that is older than the Swedish shows the Swedish beneath', () => {
    const main = page(`${locale}/pengar-och-rattigheter`).querySelector('main');
    expect(main?.querySelectorAll('.stale')).toHaveLength(1);
    expect(textOf(main?.querySelector('.swedish') ?? null)).toContain('Jobbtorg bestämmer inte');
  });
});
