import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { checkSteps, projectArgs, quickProjects } from './check-steps.ts';
import { runSteps, toolEnvironment } from './run-steps.ts';
import type { Step } from './run-steps.ts';
import { addCounts, summaryLine } from './summary-line.ts';
import type { Counts } from './summary-line.ts';

/**
 * `npm test`: the steps of the check, the build, and every test, those in a real workerd last. `--full`
 * (`npm run test:full`) tells the tests to go through the whole product. The last line is the only one of its kind; each
 * step counts as one in it.
 */

const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });

const build: Step = { name: 'build', command: 'node', args: ['scripts/build.ts'] };
/** The Worker and what only its tests need; both stay out of the main build and the main install. */
const workerSteps: readonly Step[] = [
  { name: 'worker build', command: 'node', args: ['scripts/build/worker.ts'] },
  {
    name: 'what the tests of the worker need',
    command: 'npm',
    args: ['ci', '--prefix', 'cloudflare', '--ignore-scripts', '--no-audit', '--no-fund'],
  },
];
const countsSchema = z.object({ passed: z.number(), failed: z.number(), skipped: z.number() });

let total: Counts = { passed: 0, failed: 0, skipped: 0 };
const withoutBuild = [...quickProjects, 'thorough', 'contracts', 'fuzz'];

for (const row of checkSteps) await runRow(row);
const isBuilt = await runRow([build]);
if (!isBuilt) console.log('Without a build only the tests that need none are run.');
total = addCounts(total, await runTests(projectArgs(isBuilt ? [] : withoutBuild)));
if (isBuilt && (await runRow(workerSteps))) {
  total = addCounts(total, await runTests(['--config', 'cloudflare/vitest.config.ts']));
}
console.log(summaryLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs steps that do not need each other and counts them; false when one of them failed. */
async function runRow(row: readonly Step[]): Promise<boolean> {
  const results = await runSteps(row);
  const passed = results.filter(({ ok }) => ok).length;
  total = addCounts(total, { passed, failed: results.length - passed, skipped: 0 });
  return passed === results.length;
}

/** Runs tests and counts; a run that broke before it could count is one failure. */
async function runTests(which: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'test-counts-'));
  const file = join(folder, 'counts.json');
  const args = ['run', '--allowOnly=false', '--reporter=default'];
  args.push('--reporter=./scripts/plain-reporter.ts', ...which);
  const env = { ...toolEnvironment, TEST_COUNTS: file, ...(values.full ? { TEST_FULL: '1' } : {}) };
  const code = await new Promise<number | null>((done) => {
    const child = spawn('vitest', args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => done(null));
    child.on('close', done);
  });
  const counts = readCounts(file);
  rmSync(folder, { recursive: true });
  const brokeUncounted = code !== 0 && counts.failed === 0;
  return brokeUncounted ? { ...counts, failed: 1 } : counts;
}

function readCounts(file: string): Counts {
  try {
    return countsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
