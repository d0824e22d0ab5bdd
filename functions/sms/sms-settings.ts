import * as z from 'zod/mini';
import { isLoopback } from '../loopback.ts';
import { holesIn, parseBodyTemplate } from './drivers/body-template.ts';
import type { HttpProvider } from './drivers/http.ts';
import type { Ceilings } from './count-text.ts';

/** Texts as the operator wants them. */
export interface SmsSettings {
  /** `file`: one file a text in `DATA_DIR/sms`, for a demo. */
  readonly provider: 'file' | HttpProvider;
  readonly ceilings: Ceilings;
}

// A text names neither Jobbtorg nor what it is about, and its sender is a part of it.
const tellsNothing = z.refine<string>((text) => !/jobbtorg/i.test(text));

const providerUrl = z.string().check(
  z.refine((text) => {
    const url = URL.parse(text);
    return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  }),
);

const headers = z.pipe(
  z.string(),
  z.transform((text: string, context) => {
    const read = readHeaders(text);
    if (read) return read;
    context.issues.push({ code: 'custom', input: '', message: 'no headers' });
    return z.NEVER;
  }),
);

const body = z.pipe(
  z.string().check(tellsNothing),
  z.transform((text: string, context) => {
    const template = parseBodyTemplate(text);
    if (template) return template;
    context.issues.push({ code: 'custom', input: '', message: 'no template' });
    return z.NEVER;
  }),
);

const ceiling = (preset: number) =>
  z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100_000)), preset);

/** The part of the environment that is about texts, for the schema in `settings.ts`. */
export const smsEnvironment = {
  SMS: z._default(z.enum(['off', 'file', 'http']), 'off'),
  SMS_URL: z.optional(providerUrl),
  SMS_METHOD: z._default(z.enum(['POST', 'PUT']), 'POST'),
  SMS_HEADERS: z._default(headers, {}),
  SMS_BODY: z.optional(body),
  SMS_PER_DAY: ceiling(300),
  SMS_PER_NUMBER_PER_DAY: ceiling(6),
};

/** What makes one of them wrong, for the one who sets it. Never its value: it may be a secret. */
export const smsRules: Readonly<Record<keyof typeof smsEnvironment, string>> = {
  SMS: 'off, file or http; http needs SMS_URL and SMS_BODY',
  SMS_URL: 'https://…, or http:// on loopback',
  SMS_METHOD: 'POST or PUT',
  SMS_HEADERS: 'an object of headers in JSON; a value may hold {{id}}',
  SMS_BODY:
    'JSON or a form with {{to}} or {{digits}} and {{text}}, perhaps {{id}}, and without the word Jobbtorg',
  SMS_PER_DAY: 'a number from 1 to 100000',
  SMS_PER_NUMBER_PER_DAY: 'a number from 1 to 100000',
};

type ReadEnvironment = z.infer<z.ZodMiniObject<typeof smsEnvironment>>;

/** The names of settings that are right alone but not together. */
export function wrongSmsTogether(read: ReadEnvironment): (keyof typeof smsEnvironment)[] {
  const isLacking = read.SMS_URL === undefined || read.SMS_BODY === undefined;
  return read.SMS === 'http' && isLacking ? ['SMS'] : [];
}

/** The settings of texts, or undefined when none are sent. */
export function smsSettingsOf(read: ReadEnvironment): SmsSettings | undefined {
  const provider = read.SMS === 'http' ? providerOf(read) : read.SMS;
  if (provider === undefined || provider === 'off') return undefined;
  return {
    provider,
    ceilings: { perDay: read.SMS_PER_DAY, perNumber: read.SMS_PER_NUMBER_PER_DAY },
  };
}

function providerOf(read: ReadEnvironment): HttpProvider | undefined {
  const { SMS_URL: url, SMS_BODY: template } = read;
  if (url === undefined || template === undefined) return undefined;
  return { url, method: read.SMS_METHOD, headers: read.SMS_HEADERS, body: template };
}

const headerRecord = z.record(z.string(), z.string());

function readHeaders(text: string): Record<string, string> | undefined {
  try {
    const read = headerRecord.parse(JSON.parse(text));
    // Throws at what cannot be a header, such as a line break.
    new Headers(read);
    const names = Object.values(read).flatMap(holesIn);
    return names.every((name) => name === 'id') ? read : undefined;
  } catch {
    return undefined;
  }
}
