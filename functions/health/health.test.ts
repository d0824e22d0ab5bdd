import { expect, test } from 'vitest';
import { succeeded } from '../../src/domain/result.ts';
import { createApp } from '../app.ts';
import { readSettings } from '../settings.ts';
import { book, deliverDue, makeOutage } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import { testCatalogue, testSession } from '../testing/test-catalogue.ts';
import { readHealth } from './health.ts';
import { makeWriteCheck } from './write-check.ts';

const second = 1000;
const hour = 3600 * second;
const canWrite = async () => true;

test('health is bad past fifteen minutes of unsent mail, and good again when it is sent', async () => {
  const services = await makeOutage();
  services.pass(15 * 60 * second);
  expect(await readHealth(services, canWrite)).toMatchObject({
    ok: true,
    oldestUnsentSeconds: 900,
  });
  services.pass(second);
  expect(await readHealth(services, canWrite)).toMatchObject({
    ok: false,
    oldestUnsentSeconds: 901,
  });
  services.relay.answer = succeeded(undefined);
  await deliverDue(services);
  expect(await readHealth(services, canWrite)).toMatchObject({ ok: true, oldestUnsentSeconds: 0 });
});

test('dates that run out within two weeks are warned of', async () => {
  const soon = await makeServices();
  expect((await readHealth(soon, canWrite)).warnings).toContain('datesRunningOut');
  const later = testSession({ id: 'later', startsAt: '2026-12-07T13:00:00Z' });
  const catalogue = { ...testCatalogue, sessions: [later] };
  expect((await readHealth(await makeServices({ catalogue }), canWrite)).warnings).toEqual([]);
});

test('a message from the future means that the clock was ahead, and health is bad until it is sent', async () => {
  const services = await makeOutage();
  services.pass(-30 * second);
  expect(await readHealth(services, canWrite)).toMatchObject({ ok: true });
  services.pass(-hour);
  const health = await readHealth(services, canWrite);
  expect(health).toMatchObject({ ok: false, oldestUnsentSeconds: -3630 });
  expect(health.warnings).toContain('clockWasAhead');
  services.relay.answer = succeeded(undefined);
  await book(services);
  await deliverDue(services);
  expect(await readHealth(services, canWrite)).toMatchObject({ ok: true });
});

/** Services on a database whose writing can be made to fail, as on a full disk. */
async function makeDisk() {
  const services = await makeServices();
  const disk = { isFull: false, writes: 0 };
  const { database } = services;
  const batch: typeof database.batch = async (statements) => {
    disk.writes += 1;
    if (disk.isFull) throw Object.assign(new Error('Åsa Påhittad'), { errcode: 13 });
    return database.batch(statements);
  };
  return { services: { ...services, database: { ...database, batch } }, disk };
}

test('health is bad while nothing can be written, though all can be read', async () => {
  const { services, disk } = await makeDisk();
  const app = createApp(services);
  expect((await app.request('/api/health')).status).toBe(200);
  disk.isFull = true;
  services.pass(10 * second);
  const answer = await app.request('/api/health');
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({
    ok: false,
    warnings: ['nothingCanBeWritten', 'datesRunningOut'],
  });
  disk.isFull = false;
  services.pass(10 * second);
  expect((await app.request('/api/health')).status).toBe(200);
  expect(services.logLines.join('')).toContain('"event":"writeCheckFailed"');
  expect(services.logLines.join('')).not.toContain('Påhittad');
});

test('asking for health writes at most once in ten seconds, and one row in all', async () => {
  const { services, disk } = await makeDisk();
  const check = makeWriteCheck(services);
  await Promise.all([check(), check(), check()]);
  services.pass(10 * second - 1);
  await check();
  expect(disk.writes).toBe(1);
  services.pass(1);
  await check();
  // A clock that was ahead and is set right.
  services.pass(-hour);
  await check();
  expect(disk.writes).toBe(3);
  expect(await services.count('write_check')).toBe(1);
});

test('bookings that should have been erased a day ago are warned of, unless erasure is off', async () => {
  const day = 24 * hour;
  const warnings = async (settings = readSettings({})) => {
    const services = await makeServices({ settings });
    await book(services);
    const end = Date.parse(testSession().endsAt) - services.clock().getTime();
    services.pass(end + 8 * day - 1);
    const before = (await readHealth(services, canWrite)).warnings;
    expect(before).not.toContain('erasureOverdue');
    services.pass(1);
    return (await readHealth(services, canWrite)).warnings;
  };
  expect(await warnings()).toContain('erasureOverdue');
  expect(await warnings(readSettings({ ERASE_AFTER_DAYS: 'off' }))).not.toContain('erasureOverdue');
});
