import { spawn } from 'node:child_process';
import { toolEnvironment } from '../run-steps.ts';

/** Runs a program of the project and shows what it says; throws when it fails. */
export async function run(program: string, parameters: readonly string[]): Promise<void> {
  const child = spawn(program, parameters, {
    stdio: 'inherit',
    env: toolEnvironment,
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`${program} ${parameters.join(' ')} ended with ${String(code)}.`);
}
