import { spawn } from 'node:child_process';
import { join } from 'node:path';

const scripts = join(import.meta.dirname, '..', '..', 'scripts');

export interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command for operators in the root of a server, with these settings and no others; waits for its end. */
export async function runScript(
  root: string,
  name: string,
  parameters: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [join(scripts, `${name}.ts`), ...parameters], {
    cwd: root,
    env: settings,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 30_000,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}
