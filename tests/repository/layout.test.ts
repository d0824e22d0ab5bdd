import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import { repositoryFiles } from './repository-files.ts';

/** Longest length in lines. Words, facts and strings are as long as they need to be. */
const codeLimit = 250;
const readmeLimit = 60;
const codeEndings = new Set(['.ts', '.tsx', '.astro', '.js', '.mjs', '.css', '.sql', '.sh']);

test('every language in src/i18n/locales.ts has a folder of words', () => {
  const folders = readdirSync('src/content/locales');
  const missing = localeCodes.filter((code) => !folders.includes(code));
  expect(missing, 'Run `npm run new language <code>`, or take the line out of the list.').toEqual(
    [],
  );
});

test('every folder of words is a language in src/i18n/locales.ts', () => {
  const codes: readonly string[] = localeCodes;
  const unlisted = readdirSync('src/content/locales').filter((folder) => !codes.includes(folder));
  expect(unlisted, 'Add the language to the list, or remove the leftover folder.').toEqual([]);
});

test('a test file that puts others in the place of modules is run by itself', () => {
  const replacing = repositoryFiles('src')
    .concat(
      repositoryFiles('functions'),
      repositoryFiles('scripts'),
      repositoryFiles('tests/content'),
    )
    .filter(
      (path) => /\.test\.tsx?$/.test(path) && /\bvi\.mock\(/.test(readFileSync(path, 'utf8')),
    );
  const config = readFileSync('vitest.config.ts', 'utf8');
  expect(
    replacing.filter((path) => !config.includes(`'${path}'`)),
    'Name it under `replacing` in vitest.config.ts: files of the other kinds share their modules.',
  ).toEqual([]);
  expect(replacing.length).toBeGreaterThan(0);
});

test('no file of code is too long to read in one sitting', () => {
  const long = repositoryFiles()
    .filter((path) => codeEndings.has(extname(path)) && linesOf(path) > codeLimit)
    .map((path) => `${path}: ${linesOf(path)} lines`);
  expect(long, `Split by subject what is over ${codeLimit} lines; aim for 200.`).toEqual([]);
});

test('the README is one screen', () => {
  expect(linesOf('README.md'), 'Move what is more to docs/.').toBeLessThanOrEqual(readmeLimit);
});

function linesOf(path: string): number {
  return readFileSync(path, 'utf8').trimEnd().split('\n').length;
}
