import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { gitShow } from './git-show.ts';

const folder = mkdtempSync(join(tmpdir(), 'jobbtorg-git-'));

beforeAll(() => {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
    });
  writeFileSync(join(folder, 'a.mdx'), 'Förr.\n');
  git('init', '--quiet');
  git('add', 'a.mdx');
  git('commit', '--quiet', '--message', 'a');
  writeFileSync(join(folder, 'a.mdx'), 'Nu.\n');
});

test('a file is read as it was at the revision', () => {
  expect(gitShow('HEAD', folder)('a.mdx')).toBe('Förr.\n');
});

test.each([
  [
    'a revision that does not exist',
    'nowhere',
    'a.mdx',
    'a.mdx as it was at nowhere cannot be read',
  ],
  ['a file that was not there', 'HEAD', 'b.mdx', 'b.mdx as it was at HEAD cannot be read'],
])('%s is refused by name', (_what, revision, path, message) => {
  expect(() => gitShow(revision, folder)(path)).toThrow(message);
});

test('an option in place of a revision is refused', () => {
  expect(() => gitShow('--output=x', folder)).toThrow('is not a revision');
});

test('a folder that git does not know is told so', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'jobbtorg-no-git-'));
  expect(() => gitShow('HEAD', elsewhere)('a.mdx')).toThrow('not a git repository');
});

test('a machine without git is told so', () => {
  vi.stubEnv('PATH', join(folder, 'nothing-here'));
  expect(() => gitShow('HEAD', folder)('a.mdx')).toThrow('git is not installed');
  vi.unstubAllEnvs();
});
