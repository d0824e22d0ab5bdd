import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { toolEnvironment } from './run-steps.ts';
import { summaryLine } from './summary-line.ts';

/**
 * `npm run test:histories`: leads lives of the whole service, one command after another and several at once, on every
 * engine, each against the model of what ought to be true. Prints what they came to, and `3 passed, 0 failed`.
 */

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '10000' },
    // A question to D1 goes to another process and back.
    d1: { type: 'string', default: '1000' },
    engine: { type: 'string', multiple: true },
  },
});

const project = (name: string, file: string) => ['run', '--project', name, file];

const engines = [
  {
    name: 'SQLite',
    lives: values.histories,
    args: project('thorough', 'functions/booking/life.test.ts'),
  },
  {
    name: 'PostgreSQL',
    lives: values.histories,
    args: project('contracts', 'tests/contracts/postgres-lives.test.ts'),
  },
  {
    name: 'D1',
    lives: values.d1,
    args: ['run', '--config', 'cloudflare/vitest.config.ts', 'lives.test.ts'],
  },
] as const;

const figures = z.object({ lives: z.number(), commands: z.number(), seats: z.number() });

interface Led extends z.infer<typeof figures> {
  readonly isRight: boolean;
  readonly seconds: number;
}

/** Runs the lives of one engine in a process of their own. */
async function lead({ lives, args }: (typeof engines)[number]): Promise<Led> {
  const folder = mkdtempSync(join(tmpdir(), 'histories-'));
  const file = join(folder, 'figures.json');
  const env = { ...toolEnvironment, HISTORIES: lives, LIFE_FIGURES: file };
  const begun = performance.now();
  const code = await new Promise<number | null>((done) => {
    const child = spawn('vitest', [...args, '--reporter=dot'], { env, stdio: 'inherit' });
    child.on('error', () => done(null));
    child.on('close', done);
  });
  const seconds = (performance.now() - begun) / 1000;
  const told = readFigures(file);
  rmSync(folder, { recursive: true });
  return { ...told, isRight: code === 0, seconds };
}

function readFigures(file: string): z.infer<typeof figures> {
  try {
    return figures.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { lives: 0, commands: 0, seats: 0 };
  }
}

const rows: string[] = [];
let failed = 0;
const chosen = engines.filter(({ name }) => values.engine?.includes(name) ?? true);
for (const engine of chosen) {
  const { lives, commands, seats, isRight, seconds } = await lead(engine);
  const isAll = isRight && lives >= Number(engine.lives);
  if (!isAll) failed += 1;
  const numbers = [lives, commands, seats, seconds.toFixed(0)];
  const cells = numbers.map((number) => String(number).padStart(10)).join('');
  rows.push(`${engine.name.padEnd(12)}${cells}  ${isAll ? '0' : 'see above'}`);
}
const heads = ['histories', 'commands', 'seats', 'seconds'].map((head) => head.padStart(10));
console.log(`${'engine'.padEnd(12)}${heads.join('')}  faults`);
for (const row of rows) console.log(row);
console.log(summaryLine({ passed: chosen.length - failed, failed, skipped: 0 }));
process.exitCode = failed === 0 ? 0 : 1;
