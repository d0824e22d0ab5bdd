import { expect, test } from 'vitest';
import { measurePages, reportOf } from './report.ts';
import { requiredTerms } from './required-terms.ts';
import type { ReadablePage } from './read-pages.ts';

function page(name: string, text: string): ReadablePage {
  return { locale: 'sv', name, blocks: [text], short: undefined };
}

const required = requiredTerms(new Map([['jobbplan', ['jobbplan', 'jobbplanen']]]));
const pages = measurePages(
  [
    page('easy', 'Gå dit.'),
    page('hard', 'Kommunens planering utvecklas.'),
    page('b', 'Jobbplanen.'),
  ],
  required,
);

test('the pages stand with the hardest first', () => {
  expect(pages.map(({ name }) => name)).toEqual(['hard', 'easy', 'b']);
});

test('the report ends with the medians and the terms that were counted apart', () => {
  const lines = reportOf('Svenska', pages).split('\n');
  expect(lines[0]).toBe('Svenska: 3 pages, the hardest first');
  expect(lines[2]).toMatch(/^hard +103\.0 +103\.0 +3 +3\.0 +3 +100\.0 %$/);
  expect(lines.at(-2)).toMatch(/^median: LIX 2\.0 \(101\.0 with terms\), sentence 2\.0 words/);
  expect(lines.at(-1)).toMatch(/: jobbplan 1$/);
});
