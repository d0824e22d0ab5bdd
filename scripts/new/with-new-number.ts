import type { PagePath } from '../../src/domain/paths.ts';
import { ledgerFile, withNumbers } from '../numbers/ledger.ts';
import { numbersOfGuide } from '../numbers/numbered-paths.ts';
import type { NewFile, Project } from './skeleton.ts';

/** The ledger of short numbers with one more: a page has its number from its first day. */
export function withNewNumber(project: Project, path: PagePath): NewFile {
  return {
    path: ledgerFile,
    text: withNumbers(project.read(ledgerFile), [path], numbersOfGuide(project)),
  };
}
