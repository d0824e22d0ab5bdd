import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Project } from './skeleton.ts';

/** The repository that the command is run in. */
export const projectOnDisk: Project = {
  exists: existsSync,
  read: (path) => readFileSync(path, 'utf8'),
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  today: new Date().toISOString().slice(0, 10),
};
