import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../server/free-port.ts';

export interface RunningSite {
  /** `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Where its database lies, and its mails as files. */
  readonly dataDir: string;
  stop(): Promise<void>;
}

/**
 * The built server as people will run it, on a free port, with data of its own that is gone afterwards. Without its guard,
 * which these tests are too fast for; it has tests of its own (`guard.test.ts`).
 */
export async function startSite(
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningSite> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'e2e-data-'));
  const child = spawn(process.execPath, ['build/server/node.js'], {
    env: {
      ...settings,
      PATH: process.env['PATH'],
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_ORIGIN: origin,
      DATA_DIR: dataDir,
      GUARD: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await listening(child);
  return {
    origin,
    dataDir,
    stop: async () => {
      if (child.exitCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Resolves when the server says that it listens; rejects with what it said when it ends instead. */
function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Listening on')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`The server ended before it listened:\n${said}`)));
  });
}
