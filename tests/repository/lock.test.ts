import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { lockedPackages, missingStubs } from '../../scripts/missing-stubs.ts';

const lockText = readFileSync('package-lock.json', 'utf8');
const lock = z.object({ packages: lockedPackages }).parse(JSON.parse(lockText));

test('the lock names every platform binary, so that npm ci accepts it everywhere', () => {
  const missing = [...missingStubs(lock.packages).keys()];
  expect(missing, 'Run `npm run repair-lock` and commit package-lock.json.').toEqual([]);
});

test('a platform binary that npm left out of the lock is found', () => {
  const packages = {
    'node_modules/tool': {
      version: '1.0.0',
      dev: true,
      optionalDependencies: { '@tool/windows-x64': '1.0.0' },
    },
  };
  expect(Object.fromEntries(missingStubs(packages))).toEqual({
    'node_modules/@tool/windows-x64': {
      version: '1.0.0',
      cpu: ['x64'],
      dev: true,
      optional: true,
      os: ['win32'],
    },
  });
});

test('the lock does not say where packages were fetched from', () => {
  const hosts = [...lockText.matchAll(/"resolved": ".*"/g)].map(([line]) => line);
  expect(hosts, 'Run `npm run repair-lock`: each machine has its own registry.').toEqual([]);
});
