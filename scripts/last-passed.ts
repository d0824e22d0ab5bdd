import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from './run-steps.ts';

/** What is remembered of steps between two checks: on which files each has passed. */
export interface Memory {
  /** Of a step and of all files, tracked or new, under the paths it reads. */
  readonly fingerprintOf: (step: Step) => string;
  /** Whether the step passed when it last ran and nothing it reads has changed since; never when it reads everything. */
  readonly hasPassed: (step: Step) => boolean;
  /** `fingerprint` is from before it ran: what changed meanwhile is for the next run. */
  readonly notePassed: (step: Step, fingerprint: string) => void;
}

/** Of the repository at `root`; the notes lie in a folder of their own. */
export function makeMemory(root: string, notes: string): Memory {
  const noteOf = ({ name }: Step) => join(notes, encodeURIComponent(name));
  const fingerprintOf = ({ command, args, inputs = [] }: Step): string => {
    const hash = createHash('sha256').update(JSON.stringify([command, args, process.version]));
    for (const file of filesUnder(root, inputs)) {
      hash.update(`\0${file}\0`).update(contentOf(join(root, file)));
    }
    return hash.digest('base64url');
  };
  return {
    fingerprintOf,
    hasPassed: (step) => {
      if (step.inputs === undefined) return false;
      if (step.makes !== undefined && !existsSync(join(root, step.makes))) return false;
      return contentOf(noteOf(step)).toString() === fingerprintOf(step);
    },
    notePassed: (step, fingerprint) => {
      mkdirSync(notes, { recursive: true });
      writeFileSync(noteOf(step), fingerprint);
    },
  };
}

function filesUnder(root: string, paths: readonly string[]): string[] {
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...paths];
  const listed = execFileSync('git', listing, { cwd: root, encoding: 'utf8' }).split('\0');
  return [...new Set(listed.filter((file) => file !== ''))].sort();
}

/** Nothing of a file that is not there: one that is listed and gone has been deleted since. */
function contentOf(file: string): Buffer {
  return existsSync(file) ? readFileSync(file) : Buffer.from('gone');
}
