import { existsSync, readFileSync } from 'node:fs';
import { isStringFile } from '../../src/i18n/string-stamps.ts';
import type { ConfirmingRole } from '../../src/i18n/words.ts';
import { Refusal } from '../new/skeleton.ts';
import type { Change } from './change.ts';
import { importPage } from './xliff/import-page.ts';
import { importStrings } from './xliff/import-strings.ts';
import { readXliff } from './xliff/read-xliff.ts';

/**
 * What a translator sent back, as the files it makes of it; none when nothing was changed. With a role it is confirmed
 * by a person, else it counts as made by a machine. Throws a refusal that names the file; then nothing is written.
 */
export function importTranslation(
  folder: string,
  path: string,
  today: Date,
  role: ConfirmingRole | undefined,
): Change[] {
  if (!existsSync(path)) throw new Refusal(`There is no file ${path}.`);
  try {
    const returned = readXliff(readFileSync(path, 'utf8'));
    const importIt = isStringFile(returned.notes.page) ? importStrings : importPage;
    const made = { by: role === undefined ? 'machine' : 'human', role, on: today } as const;
    return importIt(folder, returned, made);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(`${path}: ${error.message} Nothing was written.`, { cause: error });
  }
}
