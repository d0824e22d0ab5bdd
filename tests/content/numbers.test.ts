import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectOnDisk } from '../../scripts/new/project-on-disk.ts';
import {
  brokenPromises,
  ledgerFaults,
  ledgerFile,
  parseLedger,
} from '../../scripts/numbers/ledger.ts';
import { numberedPaths } from '../../scripts/numbers/numbered-paths.ts';
import { gitShow } from '../../scripts/translations/git-show.ts';
import type { GivenNumber } from '../../src/domain/short-number.ts';

const text = readFileSync(ledgerFile, 'utf8');
const ledger = parseLedger(text);
const paths: readonly string[] = numberedPaths(projectOnDisk);

/** The ledger as every commit of a repository left it; none where there is no git, or no history. */
function earlierLedgers(folder: string): GivenNumber[][] {
  return revisionsIn(folder).map((revision) => parseLedger(gitShow(revision, folder)(ledgerFile)));
}

function revisionsIn(folder: string): string[] {
  const git = ['log', '--format=%H', '--diff-filter=AM', '--', ledgerFile];
  try {
    return execFileSync('git', git, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\n')
      .filter(Boolean);
  } catch {
    return [];
  }
}

/** What is wrong with the ledger in a folder: by itself, and by what its history promised. */
function faultsIn(folder: string): string[] {
  const now = parseLedger(readFileSync(join(folder, ledgerFile), 'utf8'));
  const broken = earlierLedgers(folder).flatMap((before) => brokenPromises(before, now));
  return [...ledgerFaults(now), ...broken];
}

test('every number that was ever given leads to the page it was given to', () => {
  expect(faultsIn('.')).toEqual([]);
});

test('every page has a short number', () => {
  const numbered = new Set<string>(ledger.map(({ path }) => path));
  const missing = paths.filter((path) => !numbered.has(path));
  expect(missing, 'Give them one: npm run numbers').toEqual([]);
});

test('every number leads to a page that is there', () => {
  const nowhere = ledger.filter(({ path }) => !paths.includes(path));
  expect(nowhere, 'npm run numbers move <old> <new>, or to the page that answers now').toEqual([]);
});

test('a page of the guide has the same number in both its addresses', () => {
  const ofGuide = ledger.filter(({ path }) => /^\/hitta-ratt\/\d/.test(path));
  expect(ofGuide.filter(({ id, path }) => path !== `/hitta-ratt/${String(id)}/`)).toEqual([]);
});

describe('in a copy with a history', () => {
  let copy = '';
  const git = (...args: string[]) => execFileSync('git', args, { cwd: copy, stdio: 'ignore' });
  const write = (changed: string) => {
    writeFileSync(join(copy, ledgerFile), changed);
  };
  const lines = text.trimEnd().split('\n');

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'numbers-'));
    mkdirSync(dirname(join(copy, ledgerFile)), { recursive: true });
    cpSync(ledgerFile, join(copy, ledgerFile));
    git('init', '--quiet');
    git('add', '.');
    const author = ['-c', 'user.name=x', '-c', 'user.email=x@example.se'];
    git(...author, 'commit', '--quiet', '--message=x');
  });

  afterAll(() => {
    rmSync(copy, { recursive: true });
  });

  test.each([
    ['a number is taken away', lines.filter((_, at) => at !== 9).join('\n')],
    ['the last number is taken away', lines.slice(0, -1).join('\n')],
    ['a number is given to another page', text.replace('/vagar/alfa/', '/vagar/annan/')],
    ['everything is given anew', ''],
  ])('the test fails when %s', (_what, changed) => {
    write(changed);
    expect(faultsIn(copy)).not.toEqual([]);
  });

  test('and passes when nothing was changed', () => {
    write(text);
    expect(faultsIn(copy)).toEqual([]);
  });
});
