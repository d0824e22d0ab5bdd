import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { newDecision } from './new/new-decision.ts';
import { newLanguage } from './new/new-language.ts';
import { newRoute } from './new/new-route.ts';
import { newSeries } from './new/new-series.ts';
import { newService } from './new/new-service.ts';
import { newUnit } from './new/new-unit.ts';
import { projectOnDisk as project } from './new/project-on-disk.ts';
import { Refusal } from './new/skeleton.ts';
import type { MakeSkeleton, NewFile, Skeleton } from './new/skeleton.ts';

/** `npm run new language|unit|service|route|series|decision …`: writes the skeleton and says what is left to do. */

const kinds = new Map<string, MakeSkeleton>([
  ['language', newLanguage],
  ['unit', newUnit],
  ['service', newService],
  ['route', newRoute],
  ['series', newSeries],
  ['decision', newDecision],
]);

try {
  const [kind = '', ...args] = process.argv.slice(2);
  const make = kinds.get(kind);
  if (!make) throw new Refusal(`Write: npm run new ${[...kinds.keys()].join('|')} …`);
  write(make(args, project));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function write({ files, edits = [], nextSteps }: Skeleton): void {
  const taken = files.find(({ path }) => project.exists(path));
  if (taken) throw new Refusal(`${taken.path} exists already; nothing was written.`);
  for (const file of files) writeFile(file, 'wx', 'wrote');
  for (const file of edits) writeFile(file, 'w', 'changed');
  console.log(`\nNext:\n${nextSteps.map((step, index) => `${index + 1}. ${step}`).join('\n')}`);
}

function writeFile({ path, text }: NewFile, flag: 'w' | 'wx', verb: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag });
  console.log(`${verb} ${path}`);
}
