import * as z from 'zod/mini';
import { fromBase64Url } from './sealing/base64url.ts';
import { smsEnvironment, smsRules, smsSettingsOf, wrongSmsTogether } from './sms/sms-settings.ts';
import { StartRefusal } from './start-refusal.ts';
import { sslModeOf } from './storage/drivers/postgres-url.ts';

const minKeyBytes = 32;

/** The one address a browser calls itself: scheme, host and port, without a slash at the end. */
const origin = z
  .string()
  .check(z.refine((text) => URL.canParse(text) && new URL(text).origin === text));

const smtpUrl = z
  .string()
  .check(z.refine((text) => /^smtps?:$/.test(URL.parse(text)?.protocol ?? '')));

const databaseUrl = z.string().check(z.refine((text) => sslModeOf(text) !== undefined));

const bookingKey = z.pipe(
  z.string(),
  z.transform((text: string, context) => {
    const bytes = fromBase64Url(text);
    if (bytes && bytes.length >= minKeyBytes) return bytes;
    context.issues.push({ code: 'custom', input: '', message: 'too short' });
    return z.NEVER;
  }),
);

const port = z.coerce.number().check(z.int(), z.gte(1), z.lte(65_535));

/** Days, or not at all. */
const eraseAfter = z.union([
  z.literal('off'),
  z.coerce.number().check(z.int(), z.gte(1), z.lte(365)),
]);

const onOrOff = (preset: 'on' | 'off') => z._default(z.enum(['on', 'off']), preset);

/** A name or an address of either kind; `%` sets off the zone of a link-local one. */
const host = z.string().check(z.regex(/^[\w.:%-]+$/));

const environment = z.object({
  HOST: z._default(host, '127.0.0.1'),
  PORT: z._default(port, 8080),
  PUBLIC_ORIGIN: z.optional(origin),
  DATA_DIR: z._default(z.string(), 'var'),
  DATABASE_URL: z.optional(databaseUrl),
  SMTP_URL: z.optional(smtpUrl),
  MAIL_FROM: z.optional(z.email()),
  BOOKING_MAIL_TO: z.optional(z.email()),
  OPERATOR_MAIL_TO: z.optional(z.email()),
  FEEDBACK_MAIL_TO: z.optional(z.email()),
  BOOKING_KEY: z.optional(bookingKey),
  BOOKING_KEY_OLD: z.optional(bookingKey),
  ERASE_AFTER_DAYS: z.optional(eraseAfter),
  CLIENT_ADDRESS_HEADER: z.optional(z.string().check(z.regex(/^[\w-]+$/))),
  GUARD: onOrOff('on'),
  DEMO_BOOKING: onOrOff('off'),
  ...smsEnvironment,
});

/** What makes a setting wrong, for the one who sets it. Names and rules only: a value may be a secret. */
const rules: Record<keyof z.infer<typeof environment>, string> = {
  HOST: 'an address to listen on; where it makes no address for browsers, set PUBLIC_ORIGIN',
  PORT: 'a number from 1 to 65535',
  PUBLIC_ORIGIN:
    'scheme, host and port without a slash at the end, such as https://boka.example.org',
  DATA_DIR: 'a folder',
  DATABASE_URL:
    'postgres://user:password@host:port/database, with ?sslmode=verify-full, require or disable if at all',
  SMTP_URL: 'smtp://… or smtps://…',
  MAIL_FROM: 'one mail address',
  BOOKING_MAIL_TO: 'one mail address',
  OPERATOR_MAIL_TO: 'one mail address',
  FEEDBACK_MAIL_TO: 'one mail address',
  BOOKING_KEY: `at least ${minKeyBytes} random bytes in base64`,
  BOOKING_KEY_OLD: 'the key before BOOKING_KEY, set beside it until rotate-key has finished',
  ERASE_AFTER_DAYS: 'a number from 1 to 365, or off',
  CLIENT_ADDRESS_HEADER: 'the name of one header',
  GUARD: 'on or off',
  DEMO_BOOKING: 'on or off',
  ...smsRules,
};

// Reserved for examples (RFC 2606): nothing sent there can reach anybody.
const exampleMailbox = 'example@jobbtorg.example';

/** Days after a session when nothing is set (design, and docs/privacy.md). */
const usualEraseAfterDays = 7;

export type Settings = ReturnType<typeof readSettings>;

/** Parses the environment once, at start. An empty variable counts as unset. Throws `StartRefusal`. */
export function readSettings(env: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new StartRefusal(wrongSettings(namesIn(parsed.error.issues)));
  const read = parsed.data;
  const wrong = [
    ...(read.BOOKING_KEY_OLD && !read.BOOKING_KEY ? ['BOOKING_KEY_OLD'] : []),
    ...wrongSmsTogether(read),
  ];
  if (wrong.length > 0) throw new StartRefusal(wrongSettings(wrong));
  return {
    host: read.HOST,
    port: read.PORT,
    publicOrigin: read.PUBLIC_ORIGIN ?? originOf(read.HOST, read.PORT),
    dataDir: read.DATA_DIR,
    /** PostgreSQL; without it SQLite in `dataDir`. */
    databaseUrl: read.DATABASE_URL,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM ?? exampleMailbox,
    bookingMailTo: read.BOOKING_MAIL_TO ?? exampleMailbox,
    operatorMailTo: read.OPERATOR_MAIL_TO ?? exampleMailbox,
    feedbackMailTo: read.FEEDBACK_MAIL_TO ?? exampleMailbox,
    bookingKey: read.BOOKING_KEY,
    bookingKeyOld: read.BOOKING_KEY_OLD,
    eraseAfterDays: read.ERASE_AFTER_DAYS ?? usualEraseAfterDays,
    /** Whether somebody has decided how long, rather than left it. */
    isErasureDecided: read.ERASE_AFTER_DAYS !== undefined,
    clientAddressHeader: read.CLIENT_ADDRESS_HEADER,
    guard: read.GUARD === 'on',
    demoBooking: read.DEMO_BOOKING === 'on',
    /** Undefined where nobody is texted. Holds a provider's password: never log it. */
    sms: smsSettingsOf(read),
  };
}

/** The origin of a server that nobody stands in front of; held to the same rule as one that is set. */
function originOf(hostname: string, portNumber: number): string {
  const written = hostname.includes(':') ? `[${hostname}]` : hostname;
  const made = origin.safeParse(URL.parse(`http://${written}:${portNumber}`)?.origin);
  if (!made.success) throw new StartRefusal(wrongSettings(['HOST']));
  return made.data;
}

function namesIn(issues: readonly z.core.$ZodIssue[]): string[] {
  return [...new Set(issues.map(({ path }) => String(path[0])))];
}

function wrongSettings(names: readonly string[]): string {
  const lines = names.map((name) => `  ${name}: ${rules[name as keyof typeof rules]}`);
  return `Wrong settings:\n${lines.join('\n')}`;
}
