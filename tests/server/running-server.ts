import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CatalogueSession } from '../../src/domain/catalogue.ts';
import { freePort } from './free-port.ts';

const projectRoot = join(import.meta.dirname, '..', '..');
const patience = 20_000;

export interface RunningServer {
  readonly origin: string;
  /** All that it has written to its log. */
  readonly output: () => string;
  /** Asks it to end and waits; gives the exit code. */
  readonly stop: () => Promise<number | null>;
  /** Ends it between two instructions, as a power cut would. */
  readonly kill: () => Promise<number | null>;
  readonly signal: (name: 'SIGTERM') => boolean;
  readonly ended: Promise<number | null>;
}

/**
 * A folder with the built server and a site of the test's own: its sessions and its files (path in `dist/` to content).
 * Gone when the test ends.
 */
export async function makeRoot(
  sessions: readonly CatalogueSession[],
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'server-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(join(projectRoot, 'build'), join(root, 'build'), { recursive: true });
  await symlink(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  const catalogue = { status: 'demo', generatedAt: new Date().toISOString(), sessions };
  const all = { ...files, 'catalogue.json': JSON.stringify(catalogue) };
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  for (const [path, content] of Object.entries(all)) {
    const file = join(root, 'dist', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return root;
}

/** Starts the built server of a root on a free port of loopback, and waits until it listens. */
export async function startServer(
  root: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'build', 'server', 'node.js')], {
    env: { GUARD: 'off', ...settings, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const listening = new Promise<void>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Listening on')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const tooLong = setTimeout(() => child.kill('SIGKILL'), patience);
    const code = await ended;
    clearTimeout(tooLong);
    return code;
  };
  onTestFinished(async () => {
    await end('SIGKILL');
  });
  await inTime(Promise.race([listening, ended]), () => `The server did not start:\n${output}`);
  return {
    origin: `http://127.0.0.1:${port}`,
    output: () => output,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    signal: (name) => child.kill(name),
    ended,
  };
}

async function inTime<Value>(promise: Promise<Value>, complaint: () => string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint())), patience);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
