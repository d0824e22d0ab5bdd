import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { syncSessions } from '../booking/sync-sessions.ts';
import { createGuard, openGuard } from '../guard/guard.ts';
import type { Guard } from '../guard/guard.ts';
import { memoryCounts } from '../guard/memory-counts.ts';
import { liveWarnings, unmetLiveDemands } from '../live-demands.ts';
import { createLog } from '../log.ts';
import { openEmlFiles } from '../mail/drivers/eml-file.ts';
import { openSmtp } from '../mail/drivers/smtp.ts';
import { makeAllDue } from '../outbox/make-all-due.ts';
import { builtPages } from '../pages/built-pages.ts';
import { renderPages } from '../pages/render-pages.ts';
import { randomBytes } from '../random.ts';
import { checkKey } from '../sealing/check-key.ts';
import type { Services } from '../services.ts';
import type { Settings } from '../settings.ts';
import { StartRefusal } from '../start-refusal.ts';
import { openPostgres } from '../storage/drivers/postgres.ts';
import { openSqlite } from '../storage/drivers/sqlite.ts';
import { migrate } from '../storage/migrate.ts';
import { clientAddressFrom } from './client-address.ts';
import { nodeKeyring } from './node-keyring.ts';
import { openNodeTexter } from './node-texter.ts';
import { readBuiltPage } from './read-built-page.ts';
import { readBuild } from './read-build.ts';
import type { Build } from './read-build.ts';

/** Reads what the build made, checks that the service may start, and opens all it needs. Throws with what is wrong. */
export async function openServices(
  settings: Settings,
  projectRoot: string,
): Promise<Omit<Services, 'wakeOutbox'>> {
  const build = await readBuild(projectRoot);
  const unmet = unmetLiveDemands(settings, build.site);
  if (unmet.length > 0) throw new StartRefusal(`Not ready to be live:\n  ${unmet.join('\n  ')}`);
  const dataDir = resolve(projectRoot, settings.dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const clock = () => new Date();
  const log = createLog((line) => process.stdout.write(line), clock);
  for (const warning of liveWarnings(settings, build.site)) log('startWarning', { warning });
  const keyring = await nodeKeyring(settings, dataDir);
  const database = await openDatabase(settings, dataDir, build, keyring, clock());
  return {
    settings,
    catalogue: build.catalogue,
    contentSecurityPolicy: build.contentSecurityPolicy,
    pages: renderPages(build.shellOf, build.catalogue.status),
    builtPages: builtPages(build.numbered, readBuiltPage(join(projectRoot, 'dist'))),
    database,
    keyring,
    mailer:
      settings.smtpUrl === undefined
        ? openEmlFiles(join(dataDir, 'mail'), settings.mailFrom)
        : openSmtp(settings.smtpUrl, settings.mailFrom),
    texter: openNodeTexter(settings, dataDir, { database, keyring, clock, log }),
    guard: await openGuardFor(settings, { database, keyring, clock }),
    log,
    clock,
    random: randomBytes,
    clientAddress: clientAddressFrom(settings),
  };
}

/** Several processes on PostgreSQL count together; one on SQLite counts in memory, and a flood writes nothing to disk. */
async function openGuardFor(
  { guard, databaseUrl }: Settings,
  { database, keyring, clock }: Pick<Services, 'database' | 'keyring' | 'clock'>,
): Promise<Guard> {
  if (!guard) return openGuard;
  const counts = databaseUrl === undefined ? await memoryCounts() : database;
  return createGuard({ counts, keyring, clock });
}

async function openDatabase(
  settings: Settings,
  dataDir: string,
  { catalogue }: Build,
  keyring: Services['keyring'],
  now: Date,
): Promise<Services['database']> {
  const database = await openEngine(settings.databaseUrl, dataDir);
  await migrate(database);
  await checkKey(database, keyring, now);
  await syncSessions(database, catalogue.sessions, now);
  await makeAllDue(database, now);
  return database;
}

async function openEngine(url: string | undefined, dataDir: string): Promise<Services['database']> {
  if (url !== undefined) return openPostgres(url);
  const file = join(dataDir, 'booking.sqlite');
  const database = openSqlite(file);
  await chmod(file, 0o600);
  return database;
}
