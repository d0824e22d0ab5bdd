import { expect, test } from 'vitest';
import { sheetOf, titleOf } from './sheet-of.ts';

const paper =
  '<main><h1>x</h1><article class="sheet"><h1 class="title">Alfa</h1><h2>Så</h2></article><h2>y</h2></main>';

test('of a paper a pack takes the sheet alone, its headings a level lower', () => {
  expect(sheetOf(paper)).toBe('<h2 class="title">Alfa</h2><h3>Så</h3>');
});

test('a page that is no paper has no sheet', () => {
  expect(sheetOf('<main><h1>Alfa</h1><article>x</article></main>')).toBeUndefined();
  expect(sheetOf('')).toBeUndefined();
});

test('words that look like headings are left as they are', () => {
  const html = '<article class="sheet"><p>&lt;h1> <hr> <header></header></p></article>';
  expect(sheetOf(html)).toBe('<p>&lt;h1> <hr> <header></header></p>');
});

test('a title comes with its marks and its language, without its drawing', () => {
  const page = '<h1 lang="ar" dir="rtl" class="a"><svg><path d="M0"/></svg> <bdi>Alfa</bdi> س</h1>';
  expect(titleOf(page)).toEqual({ html: '<bdi>Alfa</bdi> س', lang: 'ar', dir: 'rtl' });
  expect(titleOf('<h1>Alfa</h1>')).toEqual({ html: 'Alfa', lang: undefined, dir: undefined });
  expect(titleOf('<h1></h1>')).toBeUndefined();
  expect(titleOf('<p>x</p>')).toBeUndefined();
});
