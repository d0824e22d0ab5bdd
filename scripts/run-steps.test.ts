import { expect, test, vi } from 'vitest';
import { describeResult, runSteps } from './run-steps.ts';
import type { Step } from './run-steps.ts';

function stepNamed(name: string): Step {
  return { name, command: 'true', args: [] };
}

test('every step is run, never more than two at once', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  let running = 0;
  let most = 0;
  const steps = ['a', 'b', 'c', 'd', 'e'].map(stepNamed);
  const results = await runSteps(steps, async (step) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setTimeout(done, 5));
    running -= 1;
    return { step, ok: step.name !== 'c', seconds: 0, output: '' };
  });
  expect(most).toBe(2);
  expect(results.map(({ step }) => step.name).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(results.filter(({ ok }) => !ok)).toHaveLength(1);
});

test('only a step that failed shows what it said', () => {
  const result = { step: stepNamed('lint'), seconds: 1.23, output: 'line 4 is wrong\n' };
  expect(describeResult({ ...result, ok: true })).toBe('ok      lint  1.2 s');
  expect(describeResult({ ...result, ok: false })).toContain('line 4 is wrong');
});

test('a command that does not exist is a failed step', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const [result] = await runSteps([{ name: 'gone', command: 'no-such-command', args: [] }]);
  expect(result).toMatchObject({ ok: false });
  expect(result?.output).toContain('no-such-command');
});
