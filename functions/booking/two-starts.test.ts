import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../storage/drivers/sqlite.ts';
import { migrate } from '../storage/migrate.ts';
import { movedTo, session, threeBooked } from '../testing/changed-facts.ts';
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
