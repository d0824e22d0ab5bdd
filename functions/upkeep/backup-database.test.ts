import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { failed, succeeded } from '../../src/domain/result.ts';
import { makeAllDue } from '../outbox/make-all-due.ts';
import { statement } from '../storage/database.ts';
import { openSqlite } from '../storage/drivers/sqlite.ts';
import { migrate } from '../storage/migrate.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { testCatalogue, testSession } from '../testing/test-catalogue.ts';
import { backupDatabase } from './backup-database.ts';
import { makeUpkeep } from './make-upkeep.ts';

const catalogue = { ...testCatalogue, sessions: [testSession({ seats: 500 })] };

/** Does what docs/operations.md says: an empty data folder, the copy in its place, the same key, a start. */
async function restore(copy: string, folder: string, from: TestServices): Promise<TestServices> {
  await mkdir(folder);
  await copyFile(copy, join(folder, 'booking.sqlite'));
  const database = openSqlite(join(folder, 'booking.sqlite'));
  onTestFinished(() => database.close());
  await migrate(database);
  const restored = await makeServices({ database, catalogue, keyring: from.keyring });
  await makeAllDue(database, from.clock());
  return restored;
}

const idsIn = async (services: TestServices, where: string) =>
  (await services.database.query(statement(`SELECT id FROM message WHERE ${where}`))).map(
    (row) => `${String(row['id'])}@127.0.0.1`,
  );

test('a copy made while people book is one moment of it, whole', async () => {
  const { services, folder } = await makeUpkeep({ catalogue });
  const copy = join(folder, 'copy.sqlite');
  await book(services);
  const booking = Array.from({ length: 10 }, async () => {
    for (let index = 0; index < 20; index += 1) await book(services);
  });
  await backupDatabase(join(folder, 'booking.sqlite'), copy);
  await Promise.all(booking);
  expect((await stat(copy)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).not.toContain('copy.sqlite.part');
  const restored = await restore(copy, join(folder, 'new'), services);
  const bookings = await restored.count('booking');
  expect(bookings).toBeGreaterThan(0);
  expect(await restored.count('session', `taken = ${String(bookings)}`)).toBe(1);
  expect(await restored.count('message', `kind = 'unitRequest'`)).toBe(bookings);
  expect(await restored.database.query(statement('PRAGMA integrity_check'))).toEqual([
    { integrity_check: 'ok' },
  ]);
  // And it goes on where it was.
  await book(restored);
  expect(await restored.count('booking')).toBe(bookings + 1);
});

test('after a restore no message is lost, and only those sent since the copy are sent again, under their old name', async () => {
  const { services, folder } = await makeUpkeep({ catalogue });
  const made = await makeServices({ database: services.database, catalogue });
  const copy = join(folder, 'copy.sqlite');
  await book(made, { interpreter: '' });
  await deliverDue(made);
  const sentBefore = made.mails.map(({ messageId }) => messageId);
  made.relay.answer = failed('unreachable');
  await book(made);
  await backupDatabase(join(folder, 'booking.sqlite'), copy);
  const waiting = await idsIn(made, `state = 'waiting'`);
  made.relay.answer = succeeded(undefined);
  made.pass(60 * 60 * 1000);
  await deliverDue(made);
  const restored = await restore(copy, join(folder, 'new'), made);
  await deliverDue(restored);
  const sentAgain = restored.mails.map(({ messageId }) => messageId);
  expect(sentAgain.sort()).toEqual(waiting.sort());
  expect(sentAgain.filter((id) => sentBefore.includes(id))).toEqual([]);
  expect(await restored.count('message', `state IN ('waiting', 'failed')`)).toBe(0);
});
