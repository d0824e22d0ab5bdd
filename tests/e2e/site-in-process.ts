import { serve } from '@hono/node-server';
import { afterAll, beforeAll } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { createGuard } from '../../functions/guard/guard.ts';
import { memoryCounts } from '../../functions/guard/memory-counts.ts';
import { serveSite } from '../../functions/http/site-files.ts';
import { builtPages } from '../../functions/pages/built-pages.ts';
import { renderPages } from '../../functions/pages/render-pages.ts';
import { randomBytes } from '../../functions/random.ts';
import { deriveKeyring } from '../../functions/sealing/keyring.ts';
import { readBuiltPage } from '../../functions/targets/read-built-page.ts';
import { readBuild } from '../../functions/targets/read-build.ts';
import { openSqlite } from '../../functions/storage/drivers/sqlite.ts';
import { migrate } from '../../functions/storage/migrate.ts';
import { syncSessions } from '../../functions/booking/sync-sessions.ts';
import { readSettings } from '../../functions/settings.ts';
import { createLog } from '../../functions/log.ts';
import { succeeded } from '../../src/domain/result.ts';
import type { Services } from '../../functions/services.ts';

export interface SiteInProcess {
  /** `http://127.0.0.1:40123`. */
  readonly origin: () => string;
  /** Moves the server's clock (ms). The browser's goes on as it does. */
  readonly pass: (milliseconds: number) => void;
  readonly now: () => Date;
}

/**
 * The function with its guard on, in the test's own process, with what the build left and a clock that can be moved: a
 * wait of a minute takes none. Ended after the last test of the file.
 */
export function siteInProcess(): SiteInProcess {
  let ahead = 0;
  let origin = '';
  const clock = () => new Date(Date.now() + ahead);
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const services = await guardedServices(clock);
    const app = createApp(services);
    serveSite(app, 'dist');
    origin = await new Promise((resolve) => {
      const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
        resolve(`http://127.0.0.1:${String(port)}`),
      );
      ends.push(async () => {
        await new Promise((closed) => server.close(closed));
        await services.database.close();
      });
    });
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return {
    origin: () => origin,
    now: clock,
    pass: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}

async function guardedServices(clock: Services['clock']): Promise<Services> {
  const { catalogue, numbered, shellOf, contentSecurityPolicy } = await readBuild('.');
  const database = openSqlite(':memory:');
  await migrate(database);
  await syncSessions(database, catalogue.sessions, clock());
  const keyring = await deriveKeyring(randomBytes(32));
  return {
    settings: readSettings({}),
    catalogue,
    database,
    keyring,
    mailer: { send: async () => succeeded(undefined), close: async () => {} },
    texter: undefined,
    pages: renderPages(shellOf, catalogue.status),
    builtPages: builtPages(numbered, readBuiltPage('dist')),
    guard: createGuard({ counts: await memoryCounts(), keyring, clock }),
    contentSecurityPolicy,
    log: createLog(() => {}, clock),
    clock,
    random: randomBytes,
    clientAddress: () => '192.0.2.1',
    wakeOutbox: () => {},
  };
}
