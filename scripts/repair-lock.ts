import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { lockedPackages, missingStubs } from './missing-stubs.ts';

/** `npm run repair-lock`: run it after every change of dependencies; `tests/repository/lock.test.ts` asks for it. */

const path = 'package-lock.json';
// Plain records keep the order of the file, so that the change to it stays small.
const anyRecord = z.record(z.string(), z.unknown());

const lock = anyRecord.parse(JSON.parse(readFileSync(path, 'utf8')));
const packages = anyRecord.parse(lock['packages']);
const stubs = missingStubs(lockedPackages.parse(packages));

for (const entry of Object.values(packages)) {
  // Where a package was fetched from is each machine's own setting; its integrity is what must hold.
  if (typeof entry === 'object' && entry !== null && 'resolved' in entry) delete entry.resolved;
}

const repaired = Object.entries({ ...packages, ...Object.fromEntries(stubs) });
repaired.sort(([one], [other]) => one.localeCompare(other, 'en'));
const text = JSON.stringify({ ...lock, packages: Object.fromEntries(repaired) }, null, 2);
writeFileSync(path, `${text}\n`);
console.log(`package-lock.json: ${String(stubs.size)} stubs added.`);
