import { expect, test } from 'vitest';
import { statement } from '../storage/database.ts';
import { openSqlite } from '../storage/drivers/sqlite.ts';
import { movedTo, session, threeBooked } from '../testing/changed-facts.ts';
import { testSession } from '../testing/test-catalogue.ts';
import { syncSessions } from './sync-sessions.ts';

test('two processes that start at once tell everybody once', async () => {
  const { services } = await threeBooked();
  const [file] = await services.database.query(
    statement(`SELECT file FROM pragma_database_list WHERE name = 'main'`),
  );
  const other = openSqlite(String(file?.['file']));
  const starts = [services.database, other, services.database, other].map((database) =>
    syncSessions(database, [testSession(movedTo)], services.clock()),
  );
  await Promise.all(starts);
  await other.close();
  expect(await services.count('message', `kind = 'sessionMoved'`)).toBe(2);
  expect(await services.count('message', `kind = 'unitSessionMoved'`)).toBe(1);
  expect(await services.count('session', `id = '${session}' AND revision = 1`)).toBe(1);
});
