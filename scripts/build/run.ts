import { spawn } from 'node:child_process';

/** Runs a program of the project (`node_modules/.bin` is on the path under `npm run`); throws when it fails. */
export async function run(program: string, parameters: readonly string[]): Promise<void> {
  const child = spawn(program, parameters, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`${program} ${parameters.join(' ')} ended with ${String(code)}.`);
}
