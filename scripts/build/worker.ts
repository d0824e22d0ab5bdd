import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { publicOrigin } from './public-origin.ts';
import { run } from './run.ts';
import { workerHeaders } from './worker-headers.ts';

// `npm run build:worker`: what wrangler.jsonc deploys, made from what `npm run build` left in dist/ and build/.
const headers = z.object({
  contentSecurityPolicy: z.object({ pages: z.string(), search: z.string() }),
});
const { contentSecurityPolicy } = headers.parse(
  JSON.parse(await readFile('build/headers.json', 'utf8')),
);
// Not below build/worker: Wrangler takes every script beside the Worker for a part of it.
const files = 'build/worker-files';
await rm(files, { recursive: true, force: true });
// Cloudflare compresses by itself, and would publish our copies as files of their own.
await cp('dist', files, { recursive: true, filter: (path) => !/\.(?:br|gz)$/.test(path) });
await writeFile(`${files}/_headers`, await workerHeaders(contentSecurityPolicy, publicOrigin));
await run('vite', ['build', '--config', 'vite.worker.config.ts', '--logLevel', 'warn']);
