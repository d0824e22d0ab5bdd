import type { Step } from './run-steps.ts';

/** What is remembered from one check to the next; gone with the packages. */
export const caches = 'node_modules/.cache/check';

/** What the types of pages, and of the content collections, are made from. */
const site = ['src', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

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

/** Steps in the order they need each other; those of one row do not. All is read, whatever was read before. */
export const checkSteps: readonly (readonly Step[])[] = [
  [contentTypes, format],
  [types, lint, unused],
];

function remembering(step: Step, tool: string): Step {
  const place = ['--cache', '--cache-strategy', 'content', '--cache-location', `${caches}/${tool}`];
  return { ...step, args: [...place, ...step.args] };
}

/** The pages' types depend on the site alone; those of all else are `tsc`'s, which reads only what has changed. */
const typesOfScripts: Step = {
  name: 'types',
  command: 'tsc',
  args: ['--noEmit', '--incremental', '--tsBuildInfoFile', `${caches}/types.tsbuildinfo`],
};

/**
 * The same between two edits: what has not changed since it was last found right is not read again. A file that is the
 * same but whose imports have other types now is found by `tsc`, and by the linter's own rules on types only in `npm test`.
 */
export const quickSteps: readonly (readonly Step[])[] = [
  [{ ...contentTypes, inputs: site, makes: '.astro/types.d.ts' }, remembering(format, 'prettier')],
  [
    { ...types, name: 'types of pages', inputs: site },
    typesOfScripts,
    remembering(lint, 'eslint'),
    unused,
  ],
];

/** The tests that need no build. */
export const quickProjects = ['unit', 'replacing', 'content', 'repository'] as const;

/** Arguments that choose projects of vitest.config.ts. */
export function projectArgs(projects: readonly string[]): string[] {
  return projects.flatMap((project) => ['--project', project]);
}
