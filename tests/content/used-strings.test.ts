import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stringsOf } from './content-files.ts';

// A string that nothing shows is still translated, checked and stamped in every language.

const code = globSync(['src/**/*.{ts,tsx,astro}', 'functions/**/*.{ts,tsx}'])
  .filter((path) => !path.includes('.test.'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** Headings that stand in the words themselves; tests and `npm run new` read them. */
const headings = /^(?:service|route)\.|^unit\.(?:what|forWhom|howIn)$/;

/** `book.seatsLeft_one` is used as `book.seatsLeft`; `unknown.email` as `unknown.${code}`. */
function isUsed(key: string): boolean {
  const stem = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
  const parts = stem.split('.');
  const beginnings = parts.map((_, index) => `\`${parts.slice(0, index).join('.')}.\${`);
  return code.includes(`'${stem}'`) || beginnings.some((beginning) => code.includes(beginning));
}

test.each(['ui', 'mail'] as const)('every string of %s.json is shown somewhere', (name) => {
  const unused = Object.keys(stringsOf('sv', name)).filter(
    (key) => !headings.test(key) && !isUsed(key),
  );
  expect(unused).toEqual([]);
});
