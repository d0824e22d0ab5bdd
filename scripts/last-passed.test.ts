import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeMemory } from './last-passed.ts';
import type { Step } from './run-steps.ts';

const step: Step = { name: 'pages', command: 'read', args: ['pages'], inputs: ['pages'] };

/** A repository of its own with one page, and what is remembered of it. */
function makeRepository() {
  const root = mkdtempSync(join(tmpdir(), 'last-passed-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  spawnSync('git', ['init', '-q'], { cwd: root });
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  spawnSync('mkdir', ['pages'], { cwd: root });
  write('pages/one.astro', 'one');
  const memory = makeMemory(root, join(root, 'notes'));
  const pass = (passed: Step = step) => memory.notePassed(passed, memory.fingerprintOf(passed));
  return { root, write, pass, ...memory };
}

test('a step that has passed need not run again until something it reads is changed, new or gone', () => {
  const { root, write, pass, hasPassed } = makeRepository();
  expect(hasPassed(step)).toBe(false);
  pass();
  expect(hasPassed(step)).toBe(true);
  write('elsewhere.ts', 'other');
  expect(hasPassed(step)).toBe(true);
  write('pages/one.astro', 'two');
  expect(hasPassed(step)).toBe(false);
  write('pages/one.astro', 'one');
  expect(hasPassed(step)).toBe(true);
  write('pages/two.astro', 'two');
  expect(hasPassed(step)).toBe(false);
  pass();
  rmSync(join(root, 'pages/two.astro'));
  expect(hasPassed(step)).toBe(false);
});

test('a step of other arguments, and one whose file is not there, runs', () => {
  const { pass, hasPassed } = makeRepository();
  pass();
  expect(hasPassed({ ...step, args: ['pages', '--strict'] })).toBe(false);
  const making = { ...step, name: 'types', makes: 'made.d.ts' };
  pass(making);
  expect(hasPassed(making)).toBe(false);
});

test('a step that reads everything always runs', () => {
  const { pass, hasPassed } = makeRepository();
  const all: Step = { name: 'all', command: 'read', args: [] };
  pass(all);
  expect(hasPassed(all)).toBe(false);
});
