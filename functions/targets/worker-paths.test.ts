import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createApp } from '../app.ts';
import { makeServices } from '../testing/make-services.ts';

const path = 'wrangler.jsonc';
const deployed = z.object({ assets: z.object({ run_worker_first: z.array(z.string()) }) });
const parsed = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8'));
const patterns = deployed.parse(parsed.config).assets.run_worker_first.map((pattern) => ({
  pattern,
  matches: new RegExp(`^${pattern.replaceAll('*', '.*')}$`),
}));

/** One address for each route of the function, of the routes that are no mere middleware. */
async function addresses(): Promise<string[]> {
  const { routes } = createApp(await makeServices());
  const paths = routes.map((route) => route.path).filter((one) => !one.endsWith('*'));
  return [...new Set(paths)].map((one) =>
    one.replace(/:\w+\{(\w+)[^}]*\}/g, '$1').replace(/:\w+/g, 'x'),
  );
}

test('every path of the function comes to the Worker before the files', async () => {
  const missed = (await addresses()).filter(
    (address) => !patterns.some(({ matches }) => matches.test(address)),
  );
  expect(missed, `Add these to run_worker_first in ${path}.`).toEqual([]);
});

test('nothing comes to the Worker that the function does not answer', async () => {
  const all = await addresses();
  const idle = patterns.filter(({ matches }) => !all.some((address) => matches.test(address)));
  expect(idle.map(({ pattern }) => pattern)).toEqual([]);
});
