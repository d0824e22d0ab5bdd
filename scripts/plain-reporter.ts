import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule, TestSuite } from 'vitest/node';
import { summaryLine } from './summary-line.ts';
import type { Counts } from './summary-line.ts';

/** Tests by outcome. A file, a suite or a hook that broke counts as one failed, beside the tests it kept from running. */
export function countTests(modules: readonly TestModule[], unhandledErrors: number): Counts {
  const counts = { passed: 0, failed: unhandledErrors, skipped: 0 };
  for (const module of modules) {
    if (module.errors().length > 0) counts.failed += 1;
    for (const suite of module.children.allSuites()) if (isBroken(suite)) counts.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // A test that never ended is not a test that was left out.
      counts[state === 'pending' ? 'failed' : state] += 1;
    }
  }
  return counts;
}

function isBroken(suite: TestSuite): boolean {
  return suite.errors().length > 0;
}

/**
 * Ends a run with one plain line, `12 passed, 0 failed`, that any tool can read.
 * With `TEST_COUNTS` set to a file, the counts go there instead: scripts/test.ts adds its own steps and prints the line.
 */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = countTests(modules, unhandledErrors.length);
    const file = process.env['TEST_COUNTS'];
    if (file === undefined) console.log(summaryLine(counts));
    else writeFileSync(file, JSON.stringify(counts));
  }
}
