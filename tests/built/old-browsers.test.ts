import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { faults, pages } from './built-pages.ts';

// Pages read and book in browsers of 2020 (Chrome 87, Safari 14). What those do not know they drop with its whole rule.

const tooNew = {
  'a range in a media query': /@media[^{]*[<>]=?/g,
  ':is() or :where()': /:(?:is|where)\(/g,
  'a list in :not()': /:not\([^()]*,/g,
  'a nested rule': /\{[^{}]*&[^{}]*\{/g,
};

test.each(Object.entries(tooNew))('no stylesheet has %s', (_what, pattern) => {
  const found = faults(pages, ({ html }) => {
    const styles = html.match(/<style>[\s\S]*?<\/style>/g) ?? [];
    return styles.flatMap((style) => style.match(pattern) ?? []);
  });
  expect(found).toEqual([]);
});

test('what is too new is found', () => {
  const style = '@media (width<=40rem){a:is(b,c){}}a:not(b,c){}a{&:hover{color:red}}';
  expect(Object.values(tooNew).map((pattern) => style.match(pattern)?.length)).toEqual([
    1, 1, 1, 1,
  ]);
});

test('no script is published that no page names', () => {
  const unnamed = globSync('dist/_astro/*')
    .map((file) => basename(file))
    .filter((name) => !pages.some(({ html }) => html.includes(name)));
  expect(unnamed).toEqual([]);
});
