import { onTestFinished } from 'vitest';
import { succeeded } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import { syncSessions } from '../booking/sync-sessions.ts';
import { openGuard } from '../guard/guard.ts';
import { createLog } from '../log.ts';
import type { Mail, MailProblem } from '../mail/mailer.ts';
import { builtPages } from '../pages/built-pages.ts';
import { renderPages } from '../pages/render-pages.ts';
import { randomBytes } from '../random.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import { statement } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { openSqlite } from '../storage/drivers/sqlite.ts';
import { migrate } from '../storage/migrate.ts';
import { testCatalogue, testStart } from './test-catalogue.ts';

/** Services on a real database of their own, with a clock that stands still and mail that is kept. */
export interface TestServices extends Services {
  readonly mails: Mail[];
  readonly logLines: string[];
  /** Moves the clock. */
  readonly pass: (milliseconds: number) => void;
  /** Decides what the relay answers from now on. */
  readonly relay: { answer: Result<undefined, MailProblem> };
  readonly count: (table: string, where?: string) => Promise<number>;
}

const shell =
  '<html><title>&lt;!--title--&gt; – Site</title><a href="/en/%path%/">English</a><main><!--main--></main></html>';

const testPolicy = {
  pages: "default-src 'none'",
  search: "default-src 'none'; script-src 'wasm-unsafe-eval'",
};

const noPages = builtPages([], async () => undefined);

/** Makes services for one test; all is removed when the test ends. */
export async function makeServices(changes: Partial<Services> = {}): Promise<TestServices> {
  let now = testStart;
  const clock = () => now;
  const mails: Mail[] = [];
  const logLines: string[] = [];
  const relay: TestServices['relay'] = { answer: succeeded(undefined) };
  const database = changes.database ?? (await makeDatabase());
  const catalogue = changes.catalogue ?? testCatalogue;
  await syncSessions(database, catalogue.sessions, now);
  return {
    settings: readSettings({}),
    catalogue,
    database,
    keyring: await deriveKeyring(randomBytes(32)),
    mailer: keepMails(mails, relay),
    texter: undefined,
    pages: renderPages(() => shell, catalogue.status),
    builtPages: noPages,
    guard: openGuard,
    contentSecurityPolicy: testPolicy,
    log: createLog((line) => logLines.push(line), clock),
    clock,
    random: randomBytes,
    clientAddress: () => '192.0.2.1',
    wakeOutbox: () => {},
    mails,
    logLines,
    relay,
    pass: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds);
    },
    count: (table, where = '1 = 1') => countRows(database, table, where),
    ...changes,
  };
}

function keepMails(mails: Mail[], relay: TestServices['relay']): Services['mailer'] {
  return {
    send: async (mail) => {
      if (relay.answer.ok) mails.push(mail);
      return relay.answer;
    },
    close: async () => {},
  };
}

/** An empty database with its schema, in memory: what is about files opens a file. */
async function makeDatabase(): Promise<Database> {
  const database = openSqlite(':memory:');
  onTestFinished(() => database.close());
  await migrate(database);
  return database;
}

async function countRows(database: Database, table: string, where: string): Promise<number> {
  const rows = await database.query(
    statement(`SELECT count(*) AS count FROM ${table} WHERE ${where}`),
  );
  return Number(rows[0]?.['count']);
}
