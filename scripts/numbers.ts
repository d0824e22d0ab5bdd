import { readFileSync, writeFileSync } from 'node:fs';
import type { PagePath } from '../src/domain/paths.ts';
import { Refusal } from './new/skeleton.ts';
import { ledgerFile, nextNumber, parseLedger, withMove, withNumbers } from './numbers/ledger.ts';
import { numberedPaths, numbersOfGuide } from './numbers/numbered-paths.ts';
import { projectOnDisk } from './new/project-on-disk.ts';

/** `npm run numbers`: the short numbers of pages (`/l/483/`), which lacks one, and what happens when a page moves. */

const usage = `npm run numbers                     gives a number to every page that lacks one
npm run numbers list                which pages lack one, and which they would get
npm run numbers move <old> <new>    a page has another address: its number follows, the old address leads on
An address is written without language: /tjanster/validering/`;

const text = readFileSync(ledgerFile, 'utf8');
const missing = lacking();
const reserved = numbersOfGuide(projectOnDisk);

try {
  const [command = 'give', ...args] = process.argv.slice(2);
  if (command === 'give' && args.length === 0) give();
  else if (command === 'list' && args.length === 0) list();
  else if (command === 'move' && args.length === 2) move(asPath(args[0]), asPath(args[1]));
  else throw new Refusal(usage);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function lacking(): PagePath[] {
  const has = new Set(parseLedger(text).map(({ path }) => path));
  return numberedPaths(projectOnDisk).filter((path) => !has.has(path));
}

function give(): void {
  const after = withNumbers(text, missing, reserved);
  writeFileSync(ledgerFile, after);
  for (const { id, path } of parseLedger(after).slice(parseLedger(text).length))
    console.log(`${String(id)} ${path}`);
  console.log(`${String(missing.length)} numbers given, for ever: commit ${ledgerFile}.`);
}

function list(): void {
  const taken = new Set([...reserved, ...parseLedger(text).map(({ id }) => id)]);
  for (const path of missing) {
    const id = nextNumber(path, taken);
    taken.add(id);
    console.log(`${path} lacks a number: it would be ${String(id)}`);
  }
  console.log(`${String(missing.length)} pages lack a number.`);
}

function move(from: PagePath, to: PagePath): void {
  if (!parseLedger(text).some(({ path }) => path === from))
    throw new Refusal(`No number leads to ${from}.`);
  writeFileSync(ledgerFile, withMove(text, from, to));
  console.log(`${from} leads on to ${to}. Now: npm run format, and commit ${ledgerFile}.`);
}

function asPath(written: string | undefined): PagePath {
  if (written !== undefined && /^\/(?:[a-z0-9-]+\/)+$/.test(written)) return `/${written.slice(1)}`;
  throw new Refusal(usage);
}
