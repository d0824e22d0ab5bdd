/**
 * Stands for `node:fs`, `node:child_process` and `cluster` in the Worker's bundle (vite.worker.config.ts): packages
 * name them for uses that we have not. There is no file in a Worker, and nothing to start.
 */

class NothingThere extends Error {
  override readonly name = 'NothingThere';
  readonly code = 'ENOENT';

  constructor() {
    super('There are no files in a Worker.');
  }
}

async function notThere(): Promise<never> {
  throw new NothingThere();
}

export const readdir = notThere;
export const rm = notThere;
export const stat = notThere;

export function spawn(): never {
  throw new NothingThere();
}

export default {};
