import { createGuard, openGuard } from '../guard/guard.ts';
import { liveWarnings, unmetLiveDemands } from '../live-demands.ts';
import { createLog } from '../log.ts';
import { openSmtp } from '../mail/drivers/smtp.ts';
import type { Mailer } from '../mail/mailer.ts';
import { builtPages } from '../pages/built-pages.ts';
import type { BuiltPages } from '../pages/built-pages.ts';
import { renderPages } from '../pages/render-pages.ts';
import { randomBytes } from '../random.ts';
import { deriveKeyring } from '../sealing/keyring.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import type { Settings } from '../settings.ts';
import { StartRefusal } from '../start-refusal.ts';
import { openD1 } from '../storage/drivers/d1.ts';
import type { D1Binding } from '../storage/drivers/d1.ts';
import { outliving } from './outliving.ts';
import { prepareForBuild } from './prepare-for-build.ts';
import { preparedDatabase } from './prepared-database.ts';
import type { Build } from './read-build.ts';
import { openWorkerTexter } from './worker-texter.ts';

/** What wrangler.jsonc binds, beside settings in text. */
export interface WorkerEnvironment {
  readonly DB: D1Binding;
  readonly ASSETS: { fetch(request: Request): Promise<Response> };
}

/** Cloudflare writes it anew on every request, whatever the client says. */
const clientAddress = 'CF-Connecting-IP';

/** Checks that the service may start, and opens all it needs; asks the database nothing yet. Throws `StartRefusal`. */
export async function openWorkerServices(
  env: WorkerEnvironment,
  build: Build,
): Promise<Omit<Services, 'wakeOutbox'>> {
  const settings = readSettings({ ...textsIn(env), CLIENT_ADDRESS_HEADER: clientAddress });
  const { smtpUrl, bookingKey } = whatNeedsNoFolder(settings);
  const unmet = unmetLiveDemands(settings, build.site);
  if (unmet.length > 0) throw new StartRefusal(`Not ready to be live:\n  ${unmet.join('\n  ')}`);
  const clock = () => new Date();
  const log = createLog((line) => console.log(line.trimEnd()), clock);
  for (const warning of liveWarnings(settings, build.site)) log('startWarning', { warning });
  const keyring = await deriveKeyring(bookingKey, settings.bookingKeyOld);
  const { catalogue, contentSecurityPolicy, numbered, shellOf } = build;
  const database = preparedDatabase(openD1(env.DB), (raw) =>
    outliving(prepareForBuild(raw, { catalogue, keyring, clock })),
  );
  return {
    settings,
    catalogue,
    contentSecurityPolicy,
    pages: renderPages(shellOf, catalogue.status),
    builtPages: builtPages(numbered, readAsset(env, settings.publicOrigin)),
    database,
    keyring,
    mailer: smtpForEach(smtpUrl, settings.mailFrom),
    texter: openWorkerTexter(settings, { database, keyring, clock, log }),
    // Every place where the Worker runs counts in the same database.
    guard: settings.guard ? createGuard({ counts: database, keyring, clock }) : openGuard,
    log,
    clock,
    random: randomBytes,
    clientAddress: (c) => c.req.header(clientAddress),
  };
}

/** A page of the site is a file that Cloudflare keeps; it is asked by address, of whatever host. */
function readAsset({ ASSETS }: WorkerEnvironment, origin: string): BuiltPages['read'] {
  return async (address) => {
    const file = await ASSETS.fetch(new Request(new URL(address, origin)));
    if (file.ok) return file.text();
    await file.body?.cancel();
    return undefined;
  };
}

function textsIn(env: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((one): one is [string, string] => typeof one[1] === 'string'),
  );
}

/** A process keeps mail and a key in DATA_DIR when it is given neither; a Worker has no such place. */
function whatNeedsNoFolder({ smtpUrl, bookingKey, databaseUrl }: Settings) {
  if (smtpUrl === undefined || bookingKey === undefined) {
    throw new StartRefusal('SMTP_URL and BOOKING_KEY must be set: a Worker has no folder.');
  }
  if (databaseUrl !== undefined) {
    throw new StartRefusal('DATABASE_URL must not be set: a Worker keeps its data in D1.');
  }
  return { smtpUrl, bookingKey };
}

/** A connection for each mail: workerd lets nobody use one that another request has opened. */
function smtpForEach(url: string, from: string): Mailer {
  return {
    send: async (mail) => {
      const connected = openSmtp(url, from);
      try {
        return await connected.send(mail);
      } finally {
        await connected.close();
      }
    },
    close: async () => {},
  };
}
