import type { Step } from './run-steps.ts';

/** Makes the types of the content collections, which the linter and the type check read. */
const contentTypes: Step = { name: 'content types', command: 'astro', args: ['sync'] };

const format: Step = {
  name: 'format (mend with `npm run format`)',
  command: 'prettier',
  args: ['--check', '--log-level', 'warn', '.'],
};

/** `astro check` reads the TypeScript files too; a run of `tsc` beside it would find the same. */
const types: Step = {
  name: 'types',
  command: 'astro',
  args: ['check', '--noSync', '--minimumFailingSeverity', 'warning'],
};

const lint: Step = { name: 'lint', command: 'eslint', args: ['--max-warnings', '0', '.'] };

const unused: Step = { name: 'nothing unused', command: 'knip', args: ['--no-progress'] };

/** Steps in the order they need each other; those of one row do not. */
export const checkSteps: readonly (readonly Step[])[] = [
  [contentTypes, format],
  [types, lint, unused],
];

/** The tests that need no build. */
export const quickProjects = ['unit', 'content', 'repository'] as const;

/** Arguments that choose projects of vitest.config.ts. */
export function projectArgs(projects: readonly string[]): string[] {
  return projects.flatMap((project) => ['--project', project]);
}
