import { routinePath, staffPaths } from '../../src/domain/paths.ts';
import { factsIn } from '../content/content-files.ts';

/** Every address for staff, in Swedish only. */
export const staffAddresses: readonly string[] = [
  ...Object.values(staffPaths),
  ...[...factsIn('routines').keys()].map((slug) => routinePath(slug)),
];
