import { expect, test } from 'vitest';
import { pagePaths, routePath, servicePath, unitPath } from '../../src/domain/paths.ts';
import { sourceLocale } from '../../src/i18n/locales.ts';
import { plainText } from '../../src/i18n/marked-text.ts';
import { isIconName } from '../../src/views/Icon.tsx';
import { factsIn, wordsFiles } from './content-files.ts';

const addresses = new Set<string>([
  ...Object.values(pagePaths),
  ...[...factsIn('services').keys()].map(servicePath),
  ...[...factsIn('routes').keys()].map(routePath),
  ...[...factsIn('units').keys()].map(unitPath),
]);

const allowed = new Set(['Sv', 'Timeline', 'Step', 'ToFill']);

test.each(wordsFiles)('$path links without a language, to pages that exist', ({ body }) => {
  const targets = [...body.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const wrong = targets.filter(
    (target) => !target.startsWith('https://') && !addresses.has(target),
  );
  expect(wrong).toEqual([]);
});

test.each(wordsFiles)('$path uses only the few components that words may use', ({ body }) => {
  // A title is a string, and marks its Swedish words as strings do.
  const outsideTitles = body.replace(/ title="[^"]*"/g, '');
  const names = [...outsideTitles.matchAll(/<\/?([A-Za-z][\w-]*)/g)].map(([, name = '']) => name);
  expect(names.filter((name) => !allowed.has(name))).toEqual([]);
  expect(body.match(/[{}]/g)).toBeNull();
});

test.each(wordsFiles)('$path shows drawings that exist', ({ body }) => {
  const icons = [...body.matchAll(/icon="([^"]*)"/g)].map(([, icon = '']) => icon);
  expect(icons.filter((icon) => !isIconName(icon))).toEqual([]);
});

test.each(wordsFiles)(
  '$path closes every Swedish word it opens, and only translations do',
  (file) => {
    const opened = file.body.match(/<Sv>/g)?.length ?? 0;
    expect(file.body.match(/<\/Sv>/g)?.length ?? 0).toBe(opened);
    expect(file.locale === sourceLocale && opened > 0).toBe(false);
  },
);

test.each(wordsFiles)('$path has front matter in plain text, but for Swedish words', (file) => {
  const { title, menu, short } = file.front;
  const texts = [title, menu, short];
  expect(texts.map(plainText).join(' ')).not.toMatch(/[<>*_[\]]|\]\(/);
  expect(file.locale === sourceLocale && texts.some((text) => plainText(text) !== text)).toBe(
    false,
  );
});
