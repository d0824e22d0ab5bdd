import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltPages } from '../pages/built-pages.ts';

/** Reads pages from the folder that the site was built into. */
export function readBuiltPage(folder: string): BuiltPages['read'] {
  return async (address) => {
    try {
      return await readFile(join(folder, address, 'index.html'), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  };
}
