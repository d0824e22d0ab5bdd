import { caches, projectArgs, quickProjects, quickSteps } from './check-steps.ts';
import { makeMemory } from './last-passed.ts';
import { runSteps } from './run-steps.ts';
import type { Step } from './run-steps.ts';

/** `npm run check`: everything that can be known without a build, in less than a minute when it has run before. */

const quickTests: Step = {
  name: `tests: ${quickProjects.join(', ')}`,
  command: 'vitest',
  args: ['run', '--allowOnly=false', '--reporter=dot', ...projectArgs(quickProjects)],
};

const { fingerprintOf, hasPassed, notePassed } = makeMemory('.', `${caches}/passed`);

/** Runs what has not passed on the same files before. */
async function runNeeded(row: readonly Step[]): Promise<boolean> {
  const same = row.filter(hasPassed);
  for (const { name } of same) console.log(`same    ${name}`);
  const needed = row.filter((step) => !same.includes(step));
  const fingerprints = new Map(
    needed.filter(({ inputs }) => inputs).map((step) => [step, fingerprintOf(step)]),
  );
  const results = await runSteps(needed);
  for (const { step, ok } of results) {
    const fingerprint = fingerprints.get(step);
    if (ok && fingerprint !== undefined) notePassed(step, fingerprint);
  }
  return results.every(({ ok }) => ok);
}

let allOk = true;
for (const [index, row] of quickSteps.entries()) {
  const isLast = index === quickSteps.length - 1;
  // The tests first: they take longest.
  allOk = (await runNeeded(isLast ? [quickTests, ...row] : row)) && allOk;
}
process.exitCode = allOk ? 0 : 1;
