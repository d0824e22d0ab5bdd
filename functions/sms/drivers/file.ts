import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, succeeded } from '../../../src/domain/result.ts';
import type { Texter } from '../texter.ts';
import { writeWhole } from '../../write-whole.ts';

/** Texts as files, one `.txt` a message in `folder`: the number, an empty line, the words. For a demo without a provider. */
export function openTextFiles(folder: string): Texter {
  return {
    send: async ({ id, to, text }) => {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const name = id.replace(/[^\w.-]/g, '_');
        await writeWhole(join(folder, `${name}.txt`), `To: ${to}\n\n${text}\n`);
        return succeeded(undefined);
      } catch {
        return failed('unreachable');
      }
    },
  };
}
