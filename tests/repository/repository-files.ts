import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** By their path from the root: `scripts/build/`, for one, is ours. */
const notOurs = new Set([
  'node_modules',
  'cloudflare/node_modules',
  'dist',
  'build',
  'var',
  '.git',
  '.astro',
]);

/** Every file that people write, by its path from the root. */
export function repositoryFiles(folder = ''): string[] {
  return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true })
    .map((entry) => ({ path: join(folder, entry.name), isFolder: entry.isDirectory() }))
    .filter(({ path }) => !notOurs.has(path))
    .flatMap(({ path, isFolder }) => (isFolder ? repositoryFiles(path) : [path]));
}
