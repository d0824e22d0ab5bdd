import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { repositoryFiles } from './repository-files.ts';
import { staleReferences } from './stale-references.ts';

const manifest = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const existing = { scripts: new Set(Object.keys(manifest.scripts)), pathExists: existsSync };
const documents = repositoryFiles().filter((path) => path.endsWith('.md'));

test.each(documents)('%s names only scripts and files that exist', (path) => {
  const stale = staleReferences(readFileSync(path, 'utf8'), existing);
  expect(stale, `Mend these lines of ${path}: what they name is gone or was never made.`).toEqual(
    [],
  );
});

test.each([
  ['Run `npm run deploy` now.', ['1: npm run deploy']],
  ['Build it:\n\n    npm run -s buidl', ['3: npm run buidl']],
  [
    'See `src/domain/gone.ts` and `functions/app/`.',
    ['1: src/domain/gone.ts', '1: functions/app/'],
  ],
  ['See `docs/gone.md#settings`.', ['1: docs/gone.md']],
])('a document that says "%s" is found out', (markdown, stale) => {
  const nothing = { scripts: new Set<string>(), pathExists: () => false };
  expect(staleReferences(markdown, nothing)).toEqual(stale);
});

test.each([
  'Write `src/content/locales/<code>/ui.json`.',
  'All of `tests/contracts/*.test.ts` and `src/domain/{unit,service}.ts`.',
  'The address `/sv/tjanster/` and the branch `main/next`.',
])('"%s" names no one file', (markdown) => {
  const nothing = { scripts: new Set<string>(), pathExists: () => false };
  expect(staleReferences(markdown, nothing)).toEqual([]);
});
