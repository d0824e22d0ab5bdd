import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../storage/drivers/sqlite.ts';
import { migrate } from '../storage/migrate.ts';
import type { Booked } from '../testing/booked.ts';
import { movedTo, session, threeBooked } from '../testing/changed-facts.ts';
import { fullSession } from '../testing/full-session.ts';
import { testSession } from '../testing/test-catalogue.ts';
import { syncSessions } from './sync-sessions.ts';

async function temporaryFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'two-starts-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'booking.sqlite');
}

test('two processes that start at once tell everybody once', async () => {
  const file = await temporaryFile();
  const [first, other] = [openSqlite(file), openSqlite(file)];
  await migrate(first);
  const { services } = await threeBooked({ database: first });
  const starts = [first, other, first, other].map((database) =>
    syncSessions(database, [testSession(movedTo)], services.clock()),
  );
  await Promise.all(starts);
  expect(await services.count('message', `kind = 'sessionMoved'`)).toBe(2);
  expect(await services.count('message', `kind = 'unitSessionMoved'`)).toBe(1);
  expect(await services.count('session', `id = '${session}' AND revision = 1`)).toBe(1);
  await Promise.all([first.close(), other.close()]);
});

test('whoever begins to wait while more seats are read from the facts is offered one of them', async () => {
  const { services, wait, stateOf } = await fullSession();
  const { database, clock } = services;
  let late: Booked | undefined;
  const batch: typeof database.batch = async (statements) => {
    late ??= await wait();
    await database.batch(statements);
  };
  await syncSessions({ ...database, batch }, [testSession({ seats: 3 })], clock());
  expect(late && (await stateOf(late))).toBe('offered');
});
