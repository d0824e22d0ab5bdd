import { checkSteps, projectArgs, quickProjects } from './check-steps.ts';
import { runSteps } from './run-steps.ts';
import type { Step } from './run-steps.ts';

/** `npm run check`: everything that can be known without a build, in less than a minute. */

const quickTests: Step = {
  name: `tests: ${quickProjects.join(', ')}`,
  command: 'vitest',
  args: ['run', '--allowOnly=false', '--reporter=dot', ...projectArgs(quickProjects)],
};

let allOk = true;
for (const [index, row] of checkSteps.entries()) {
  const isLast = index === checkSteps.length - 1;
  const results = await runSteps(isLast ? [...row, quickTests] : row);
  allOk &&= results.every(({ ok }) => ok);
}
process.exitCode = allOk ? 0 : 1;
