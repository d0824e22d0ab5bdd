import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderPages } from '../../functions/pages/render-pages.ts';
import { readBuild } from '../../functions/targets/read-build.ts';
import { faults, pages } from './built-pages.ts';
import { complaints } from './html-complaints.ts';
import { parseHtml } from './html-tree.ts';

test('html-validate finds nothing on any page', () => {
  expect(faults(pages, ({ html, file }) => complaints(html, file))).toEqual([]);
});

test('html-validate finds nothing in the shells of the function', () => {
  const shells = globSync('build/shells/*.html');
  expect(shells.length).toBeGreaterThan(0);
  const found = shells.flatMap((file) => {
    // What the function puts in; an empty shell has no heading.
    const html = readFileSync(file, 'utf8').replace('<!--main-->', '<h1>x</h1>');
    return complaints(html, file).map((complaint) => `${file}: ${complaint}`);
  });
  expect(found).toEqual([]);
});

test('html-validate finds nothing on a page that asks for a proof, nor on that of a stop link', async () => {
  const { shellOf } = await readBuild('.');
  const rendered = renderPages(shellOf, 'demo');
  const asking = {
    locale: 'sv',
    unit: { slug: 'kista', name: 'Jobbtorg Kista' },
    sessions: [],
    refusal: 'proofNeeded',
    proof: { challenge: '{}', goodFrom: '2026-11-23T13:01:00.000Z' },
  } as const;
  expect(complaints(rendered.booking(asking), 'proof')).toEqual([]);
  for (const isStopped of [true, false]) {
    const html = rendered.stopMail({ locale: 'sv', path: '/stopp/x/', isStopped });
    expect(complaints(html, 'stop')).toEqual([]);
  }
});

test('every shell has a place for the title, the content and the path', () => {
  const wrong = globSync('build/shells/*.html').flatMap((file) => {
    const html = readFileSync(file, 'utf8');
    // Inside <title> the builder writes the comment as text.
    const places = [/<title>(?:<|&lt;)!--title--/, /<!--main-->/, /\/%path%\//];
    return places.filter((place) => !place.test(html)).map((place) => `${file}: ${place.source}`);
  });
  expect(wrong).toEqual([]);
});

test('every page has one main heading, inside main, and a title of its own', () => {
  const found = faults(pages, ({ tree }) => {
    const headings = tree.querySelectorAll('h1');
    const inMain = tree.querySelectorAll('main h1');
    return headings.length === 1 && inMain.length === 1 ? [] : [`${String(headings.length)} h1`];
  });
  expect(found).toEqual([]);
});

test('no two pages of a language have the same title', () => {
  const seen = new Map<string, string>();
  const found = faults(pages, ({ tree, locale = '', address }) => {
    const title = `${locale} ${tree.querySelector('title')?.textContent ?? ''}`;
    const other = seen.get(title);
    seen.set(title, address);
    return other === undefined ? [] : [`same title as ${other}`];
  });
  expect(found).toEqual([]);
});

test('no level of headings is left out', () => {
  const found = faults(pages, ({ tree }) => {
    const levels = tree
      .querySelectorAll('h1, h2, h3, h4, h5, h6')
      .map(({ tagName }) => Number(tagName.slice(1)));
    return levels.flatMap((level, at) =>
      level > (levels[at - 1] ?? 0) + 1
        ? [`h${String(level)} after h${String(levels[at - 1] ?? 0)}`]
        : [],
    );
  });
  expect(found).toEqual([]);
});

test('a page that is wrong is found out', () => {
  expect(
    complaints('<!doctype html><html><body><img src="x"></body></html>', 'x.html'),
  ).not.toEqual([]);
  expect(parseHtml('<p lang="sv">x</p>').querySelector('[lang]')).not.toBeNull();
});
