import { expect, test, vi } from 'vitest';
import { startUpkeep } from './upkeep-loop.ts';

test('upkeep runs at start and goes on after a run that fails, which is told without what it was about', async () => {
  const events: string[] = [];
  let runs = 0;
  const upkeep = startUpkeep(
    async () => {
      runs += 1;
      if (runs === 1) throw new Error('Åsa Påhittad');
    },
    (event, facts) => events.push(event + JSON.stringify(facts)),
    1,
  );
  await vi.waitFor(() => expect(runs).toBeGreaterThan(2));
  await upkeep.stop();
  const before = runs;
  await new Promise((resolve) => setImmediate(resolve));
  expect(runs).toBe(before);
  expect(events).toHaveLength(1);
  expect(events[0]).toContain('upkeepFailed');
  expect(events[0]).not.toContain('Påhittad');
});

test('stopping waits for the run under way', async () => {
  let finish = () => {};
  let isStopped = false;
  const upkeep = startUpkeep(
    () => new Promise((resolve) => (finish = resolve)),
    () => {},
  );
  const stopped = upkeep.stop().then(() => (isStopped = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isStopped).toBe(false);
  finish();
  await stopped;
});
