import { expect, test } from 'vitest';
import { findSession } from '../booking/session-store.ts';
import { statement } from '../storage/database.ts';
import { book } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { testCatalogue, testSession } from '../testing/test-catalogue.ts';
import { prepareForBuild } from './prepare-for-build.ts';

/** The Worker of a build starts: its sessions have so many seats. */
function start(services: TestServices, generatedAt: string, seats: number): Promise<void> {
  const catalogue = { ...testCatalogue, generatedAt, sessions: [testSession({ seats })] };
  return prepareForBuild(services.database, { ...services, catalogue });
}

async function seatsOf({ database }: TestServices): Promise<number | undefined> {
  return (await findSession(database, testSession().id))?.seats;
}

test('the first start of a build brings its sessions, and an older build that starts later changes nothing', async () => {
  const services = await makeServices();
  await start(services, '2026-11-23T01:00:00Z', 12);
  expect(await seatsOf(services)).toBe(12);
  await start(services, '2026-11-24T01:00:00Z', 14);
  expect(await seatsOf(services)).toBe(14);
  await start(services, '2026-11-23T01:00:00Z', 12);
  expect(await seatsOf(services)).toBe(14);
});

test('a message that waits for its next attempt is due at the first start of a build only', async () => {
  const services = await makeServices();
  await book(services);
  const later = '2026-11-23T13:20:00.000Z';
  const postpone = statement(
    `UPDATE message SET next_attempt_at = :later WHERE state = 'waiting'`,
    {
      later,
    },
  );
  const postponed = () =>
    services.count('message', `state = 'waiting' AND next_attempt_at = '${later}'`);
  await services.database.batch([postpone]);
  await start(services, '2026-11-23T01:00:00Z', 10);
  expect(await postponed()).toBe(0);
  await services.database.batch([postpone]);
  await start(services, '2026-11-23T01:00:00Z', 10);
  expect(await postponed()).toBeGreaterThan(0);
});
