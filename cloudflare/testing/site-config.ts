import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import * as z from 'zod/mini';

const root = resolve(import.meta.dirname, '../..');

/** What the tests change or look at of wrangler.jsonc; the rest is taken as it is. */
const deployed = z.looseObject({
  main: z.string(),
  assets: z.looseObject({ directory: z.string(), run_worker_first: z.array(z.string()) }),
});

/** wrangler.jsonc as it is deployed, but run from elsewhere, and with settings. */
export function siteConfig(vars: Readonly<Record<string, string>>) {
  const file = resolve(root, 'wrangler.jsonc');
  const parsed = ts.parseConfigFileTextToJson(file, readFileSync(file, 'utf8'));
  const config = deployed.parse(parsed.config);
  const { main, assets } = config;
  return {
    ...config,
    main: resolve(root, main),
    assets: { ...assets, directory: resolve(root, assets.directory) },
    vars,
  };
}

/** A key for tests: 32 bytes that are no secret. */
const bookingKey = Buffer.alloc(32, 'test').toString('base64');

/** Settings of a demo on loopback whose mail goes to a port of loopback, where nobody need listen. */
export function testSettings(origin: string, smtpPort = 9): Record<string, string> {
  return {
    PUBLIC_ORIGIN: origin,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    BOOKING_KEY: bookingKey,
    GUARD: 'off',
  };
}
