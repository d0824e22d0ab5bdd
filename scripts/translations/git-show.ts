import { execFileSync } from 'node:child_process';
import { Refusal } from '../new/skeleton.ts';

/** The text of a file, by its path from a folder, as it was at a revision. */
export type ReadAt = (path: string) => string;

/** Reads with `git show`. Refuses where there is no git, no such revision, or no such file in it. */
export function gitShow(revision: string, folder = '.'): ReadAt {
  // A revision never begins so, an option does.
  if (revision.startsWith('-')) throw new Refusal(`"${revision}" is not a revision.`);
  return (path) => {
    try {
      return execFileSync('git', ['show', `${revision}:./${path}`], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    } catch (error) {
      throw new Refusal(`${path} as it was at ${revision} cannot be read: ${reasonOf(error)}`, {
        cause: error,
      });
    }
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'git is not installed.';
  return 'stderr' in error ? String(error.stderr).trim() : error.message;
}
