import { expect, test } from 'vitest';
import { book } from '../testing/make-outage.ts';
import { day, makeUpkeep } from './make-upkeep.ts';

const isErased = 'erased_at IS NOT NULL';

test('a machine that starts in a wrong year erases nothing before its clock is set right', async () => {
  const { services, runOnce } = await makeUpkeep();
  await runOnce();
  await book(services);
  services.pass(365 * day);
  await runOnce();
  expect(services.logLines.at(-1)).toContain('erasureWaitsForClock');
  services.pass(-365 * day);
  await runOnce();
  services.pass(day);
  await runOnce();
  expect(await services.count('booking', isErased)).toBe(0);
});

test('a clock that goes on from where it was is believed at the next look', async () => {
  const { services, runOnce } = await makeUpkeep();
  await book(services);
  services.pass(30 * day);
  await runOnce();
  expect(await services.count('booking', isErased)).toBe(0);
  services.pass(60 * 60 * 1000);
  await runOnce();
  expect(await services.count('booking', isErased)).toBe(1);
});
