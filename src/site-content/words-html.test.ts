import { describe, expect, test } from 'vitest';
import { withoutIds, wordsHtml } from './words-html.ts';

const links = {
  terms: [
    { slug: 'jobbplan', forms: ['jobbplan', 'jobbplanen'] },
    { slug: 'fordjupad', forms: ['fördjupad jobbplan'] },
    { slug: 'af', forms: ['AF', 'Arbetsförmedlingen'] },
  ],
  addressOf: (slug: string) => `/x/ord/#${slug}`,
};
const swedish = { ...links, isSwedish: true };
const other = { ...links, isSwedish: false };

function linked(html: string, how = swedish, done?: ReadonlySet<string>): string {
  return wordsHtml(html, how, done).sections.join('');
}

test('words are cut before each h2, and what stands before the first is a section too', () => {
  const { sections } = wordsHtml('<p>a</p>\n<h2 id="b">b</h2>\n<p>c</p>\n<h2>d</h2>');
  expect(sections.map((html) => html.trim())).toEqual([
    '<p>a</p>',
    '<h2 id="b">b</h2>\n<p>c</p>',
    '<h2>d</h2>',
  ]);
});

test('white space alone is no section', () => {
  expect(wordsHtml('\n <h2>a</h2>').sections).toHaveLength(1);
});

describe('in Swedish', () => {
  test('the first use of a term leads to its explanation, and later ones do not', () => {
    expect(linked('<p>Din jobbplan. En jobbplan till.</p>')).toBe(
      '<p>Din <a href="/x/ord/#jobbplan">jobbplan</a>. En jobbplan till.</p>',
    );
  });

  test.each([
    ['a form with an ending', '<p>Jobbplanen gäller.</p>', '>Jobbplanen</a> gäller'],
    [
      'the longer of two terms',
      '<p>En fördjupad jobbplan.</p>',
      '#fordjupad">fördjupad jobbplan</a>',
    ],
    ['an abbreviation in capitals', '<p>Gå till AF i dag.</p>', '#af">AF</a>'],
  ])('%s is found', (_what, html, wanted) => {
    expect(linked(html)).toContain(wanted);
  });

  test.each([
    ['a heading', '<h2>Din jobbplan</h2>'],
    ['a link', '<p><a href="/y/">din jobbplan</a></p>'],
    ['what a person says', '<blockquote><p>Min jobbplan</p></blockquote>'],
    ['a longer word', '<p>En jobbplanering.</p>'],
    ['a word of small letters', '<p>af Klercker</p>'],
  ])('%s is left as it is', (_what, html) => {
    expect(linked(html)).toBe(html);
  });

  test('a term that the page has explained before is left as it is', () => {
    expect(linked('<p>Din jobbplan.</p>', swedish, new Set(['jobbplan']))).toBe(
      '<p>Din jobbplan.</p>',
    );
  });
});

describe('in another language', () => {
  test('only words that are marked as Swedish are looked at, and the mark stays', () => {
    expect(linked('<p>plan (<bdi lang="sv" dir="ltr">jobbplan</bdi>), jobbplan</p>', other)).toBe(
      '<p>plan (<a href="/x/ord/#jobbplan"><bdi lang="sv" dir="ltr">jobbplan</bdi></a>), jobbplan</p>',
    );
  });

  test.each([
    ['in a heading', '<h2><bdi lang="sv" dir="ltr">jobbplan</bdi></h2>'],
    ['in a link', '<p><a href="/y/"><bdi lang="sv" dir="ltr">jobbplan</bdi></a></p>'],
    ['that explains nothing', '<p><bdi lang="sv" dir="ltr">Kista</bdi></p>'],
  ])('a marked word %s is left as it is', (_where, html) => {
    expect(linked(html, other)).toBe(html);
  });
});

test('the terms that have been met are told, those of before among them', () => {
  const { met } = wordsHtml('<p>AF och jobbplan</p>', swedish, new Set(['fordjupad']));
  expect([...met].sort()).toEqual(['af', 'fordjupad', 'jobbplan']);
});

test('headings can be shown a second time without their ids', () => {
  expect(withoutIds(['<h2 id="a">b</h2><p id="c">d</p>'])).toEqual(['<h2>b</h2><p>d</p>']);
});
