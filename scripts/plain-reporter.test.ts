import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { toolEnvironment } from './run-steps.ts';

/** Runs test files of one line each in a folder of their own; gives the last line of what was printed. */
function lastLineOf(...files: readonly string[]): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'plain-reporter-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  files.forEach((text, index) => writeFileSync(join(folder, `${index}.test.js`), text));
  const reporter = `--reporter=${resolve('scripts/plain-reporter.ts')}`;
  const env = { ...toolEnvironment };
  delete env['TEST_COUNTS'];
  const { stdout } = spawnSync('vitest', ['run', '--globals', '--root', folder, reporter], { env });
  return stdout.toString('utf8').trimEnd().split('\n').at(-1);
}

const passing = 'test("passes", () => {});';
const breaks = '() => { throw new Error("broken"); }';

test.each([
  ['a test that passes', passing, '1 passed, 0 failed'],
  ['a test that fails', `${passing} test("fails", ${breaks});`, '1 passed, 1 failed'],
  ['a test left out', `${passing} test.skip("later", () => {});`, '1 passed, 0 failed, 1 skipped'],
  ['a hook that breaks afterwards', `afterAll(${breaks}); ${passing}`, '1 passed, 1 failed'],
  [
    'a hook that breaks before',
    `describe("seats", () => { beforeAll(${breaks}); ${passing} });`,
    '0 passed, 1 failed, 1 skipped',
  ],
  [
    'an error that nobody caught',
    `test("passes", async () => { setTimeout(${breaks}, 1); await new Promise((done) => setTimeout(done, 50)); });`,
    '1 passed, 1 failed',
  ],
  ['a file that breaks', 'throw new Error("broken");', '0 passed, 1 failed'],
])('%s is counted', (_what, file, line) => {
  expect(lastLineOf(file)).toBe(line);
});
