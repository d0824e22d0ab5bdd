import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { freePort } from '../../tests/server/free-port.ts';

export interface RunningWorker {
  /** `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Where its databases lie. */
  readonly stateFolder: string;
  /** All that it has said. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

const wrangler = resolve(import.meta.dirname, '../node_modules/wrangler/bin/wrangler.js');

/** Milliseconds until a start, or an end, is given up. */
const patience = 60_000;
const endPatience = 10_000;

/**
 * Runs a Worker in a real workerd on a free port of loopback, with databases of its own that are gone afterwards.
 * `config` is the content of a wrangler.json, and is told the Worker's origin. Nothing is asked of any network.
 */
export async function startWorkerd(
  config: (origin: string) => Readonly<Record<string, unknown>>,
): Promise<RunningWorker> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const folder = await mkdtemp(join(tmpdir(), 'workerd-'));
  const file = join(folder, 'wrangler.json');
  await writeFile(file, JSON.stringify(config(origin)));
  const stateFolder = join(folder, 'state');
  const place = ['--config', file, '--persist-to', stateFolder];
  const address = ['--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0'];
  const quiet = ['--log-level', 'warn'];
  const child = spawn(process.execPath, [wrangler, 'dev', ...place, ...address, ...quiet], {
    cwd: folder,
    // A group of its own, so that workerd ends with it whatever happens.
    detached: true,
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = listenTo(child);
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(child, origin, said);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, stateFolder, output: said, stop };
}

/** Wrangler keeps nothing of ours and asks nobody; a home of its own keeps it from the user's account. */
function environment(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: home,
    XDG_CONFIG_HOME: home,
    WRANGLER_LOG_PATH: join(home, 'logs'),
    WRANGLER_SEND_METRICS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    NO_COLOR: '1',
    CI: 'true',
  };
}

function listenTo(child: ChildProcess): () => string {
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return () => said;
}

/** Waits until the Worker answers, whatever it answers. */
async function ready(child: ChildProcess, origin: string, said: () => string): Promise<void> {
  const begun = performance.now();
  const answers = () =>
    fetch(origin).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null || performance.now() - begun > patience) {
      throw new Error(`The Worker did not start:\n${said()}`);
    }
    await passed(100);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  if (child.exitCode === null) await Promise.race([ended, passed(endPatience)]);
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left, as it should be.
  }
}
