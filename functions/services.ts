import type { Context } from 'hono';
import type { Catalogue } from '../src/domain/catalogue.ts';
import type { Clock } from '../src/domain/time.ts';
import type { Guard } from './guard/guard.ts';
import type { Log } from './log.ts';
import type { Mailer } from './mail/mailer.ts';
import type { BuiltPages } from './pages/built-pages.ts';
import type { Pages } from './pages/pages.ts';
import type { RandomBytes } from './random.ts';
import type { Keyring } from './sealing/keyring.ts';
import type { Settings } from './settings.ts';
import type { Texter } from './sms/texter.ts';
import type { Database } from './storage/database.ts';

/** One policy for pages, one for search, which compiles WebAssembly. */
export interface ContentSecurityPolicy {
  readonly pages: string;
  readonly search: string;
}

/** All that the app needs from the outside. A target makes it once at start; a test makes its own. */
export interface Services {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly database: Database;
  readonly keyring: Keyring;
  readonly mailer: Mailer;
  /** Behind its gate (`sms/text-gate.ts`); undefined where nobody is texted. */
  readonly texter: Texter | undefined;
  readonly pages: Pages;
  readonly builtPages: BuiltPages;
  readonly guard: Guard;
  /** Value of the header, from the site's build. */
  readonly contentSecurityPolicy: ContentSecurityPolicy;
  readonly log: Log;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Network address of the client as the target knows it; undefined where there is none. */
  readonly clientAddress: (context: Context) => string | undefined;
  /** Says that the outbox has something to send. Returns at once. */
  readonly wakeOutbox: () => void;
}
